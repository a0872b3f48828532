import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawBadgeNo } from '@liangpai/core/issue'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startRegistry } from '../testRegistry.ts'
import { runCommand } from './program.ts'

let registry: Awaited<ReturnType<typeof startRegistry>>
let out = ''
let errors = ''
beforeEach(async () => {
  registry = await startRegistry()
  out = errors = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((errors += String(text)), true))
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    out += String(text)
    rest.forEach((done) => typeof done === 'function' && done())
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await registry.stop()
})

const signal = new AbortController().signal
const run = (...argv: string[]) => {
  const { host, world } = registry
  return runCommand(
    [...argv, '--registry', host.origin, '--anchor', ...world.anchors, '--quiet', '--threads', '1'],
    signal,
  )
}
const audit = (...argv: string[]) => run(registry.file, '--state', registry.state, ...argv)

describe('liangpai-audit of one badge', () => {
  test('liangpai-audit CODE exits with 0 for a verified badge, named by code, address or a file with its bundle', async () => {
    const code = await registry.issue()
    expect(await run(code, '--page', registry.pageOf(code))).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ state: 'verified', meaning: expect.stringContaining('for this page') })
    out = ''
    expect(await run(code)).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ state: 'verified', meaning: expect.stringContaining('no page') })
    expect(await run(`${registry.host.origin}/verify/${code}`)).toBe(0)
    const file = join(registry.folder, 'bundle.json')
    writeFileSync(file, await (await fetch(`${registry.host.origin}/badges/${code}/bundle`)).text())
    expect(await run(file)).toBe(0)
  })

  test('liangpai-audit CODE exits with 1 for a badge that is not verified, and with 3 without evidence', async () => {
    const code = await registry.issue()
    expect(await run(code, '--page', 'https://copycat.example/')).toBe(1)
    expect(await run(drawBadgeNo())).toBe(1)
    registry.host.fallback.reply = { status: 403 }
    expect(await run(drawBadgeNo())).toBe(3)
  })

  test.each(['7K3M-9QXW-2BHJ', 'shops', 'https://elsewhere.example/verify/7K3M9QXW2BHK'])(
    'liangpai-audit %s exits with 2, since it names no badge of the registries',
    async (input) => {
      expect(await run(input)).toBe(2)
      expect(JSON.parse(out)).toMatchObject({ state: 'unreadable' })
      expect(registry.paths()).toEqual([])
    },
  )
})

describe('liangpai-audit of a file of shops', () => {
  test('liangpai-audit --state prints what changed since the last run, and writes all results in three formats', async () => {
    const code = await registry.issue()
    await registry.issue()
    registry.writeAll()
    const results = (name: string) => readFileSync(join(registry.folder, name), 'utf8')
    expect(await audit('--results', join(registry.folder, 'all.csv'))).toBe(0)
    expect(out).toBe('')
    expect(errors).toContain('2 rows; verified 2; first run, nothing to compare with; 2 requests')
    expect(results('all.csv').split('\n')[0]).toContain(
      'line,code,page,listing_host,listing_id,read_as,state,reason,meaning',
    )

    registry.now += 5
    await registry.setEnded(code, true)
    expect(await audit('--format', 'jsonl', '--results', join(registry.folder, 'all.html'))).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ line: 2, code, state: 'inactive', was: 'verified' })
    expect(results('all.html')).toContain(`<td><bdi>${code}</bdi></td>`)
    expect(await audit('--results', join(registry.folder, 'all.jsonl'))).toBe(0)
    expect(results('all.jsonl').trim().split('\n')).toHaveLength(2)
    expect(existsSync(join(registry.folder, 'all.jsonl.partial'))).toBe(false)
  })

  test('liangpai-audit --state exits with 3 where a registry does not answer', async () => {
    await registry.issue()
    registry.writeAll()
    registry.host.replies.clear()
    registry.host.fallback.reply = { status: 403 }
    expect(await audit()).toBe(3)
  })

  test('liangpai-audit --state disarms formulas in CSV and markup in HTML', async () => {
    const page = 'https://x.example/<script>alert(1)</script>'
    registry.write(['code,page', `=1+1,${page}`])
    expect(await audit('--results', join(registry.folder, 'all.csv'))).toBe(3)
    expect(readFileSync(join(registry.folder, 'all.csv'), 'utf8')).toContain(`'=1+1`)
    await audit('--results', join(registry.folder, 'all.html'))
    expect(readFileSync(join(registry.folder, 'all.html'), 'utf8')).not.toContain('<script')
  })
})

describe('liangpai-audit: options before the file', () => {
  test.each([
    [['--quiet']],
    [['--page-optional']],
    [['--threads', '1']],
    [['--format', 'jsonl']],
    [['--revoked', 'A'.repeat(43)]],
    [['--results', 'RESULTS']],
  ])('liangpai-audit %j and the options that it needs leave the file its name', async (options) => {
    await registry.issue()
    registry.writeAll()
    const { host, world, state, folder, file } = registry
    const needed = ['--state', state, '--registry', host.origin, '--anchor', ...world.anchors]
    const named = options.map((option) => (option === 'RESULTS' ? join(folder, 'all.csv') : option))
    for (const argv of [
      [...named, ...needed],
      [...needed, ...named],
    ])
      expect(await runCommand([...argv, file], signal)).toBe(0)
    expect(errors).toContain('verified 1;')
  })

  test('liangpai-audit takes several registries and anchors by repeating the option, or in one value', async () => {
    await registry.issue()
    registry.writeAll()
    const { host, world, state, file } = registry
    const [other, anchor = ''] = ['B'.repeat(42) + 'A', ...world.anchors]
    const where = ['--state', state, '--registry', `${host.origin} http://localhost:1`, '--quiet']
    expect(await runCommand([...where, '--anchor', other, '--anchor', anchor, file], signal)).toBe(0)
    expect(await runCommand([...where, '--anchor', `${other} ${anchor}`, file], signal)).toBe(0)
  })
})

describe('liangpai-audit of a table that cannot be audited as it is', () => {
  test.each<[number, string, string]>([
    [2, 'TABLE_EMPTY', ''],
    [2, 'TABLE_WITHOUT_ROWS', 'code,page\n'],
    [2, 'COLUMN_CODE_MISSING', 'shop,page\na,https://a.example/'],
    [2, 'COLUMN_PAGE_MISSING', 'code,shop\n7K3M9QXW2BHK,a'],
    [2, 'COLUMN_AMBIGUOUS', 'code,网址,链接\n7K3M9QXW2BHK,https://a.example/,https://a.example/'],
    [3, 'line 2 PAGE_UNREADABLE, line 4 CODE_MISSING', 'code,page\n7K3M9QXW2BHK,#N/A\n\n,https://a.example/'],
  ])('liangpai-audit exits with %i and says %s for %j', async (exit, words, text) => {
    registry.write([text])
    expect(await audit()).toBe(exit)
    expect(errors).toContain(words)
    expect(registry.paths()).toEqual([])
  })

  test('liangpai-audit keeps what it came to before when a file comes without any readable row', async () => {
    await registry.issue()
    registry.writeAll()
    expect(await audit()).toBe(0)
    registry.write(['code,page', 'x,#N/A'])
    expect(await audit()).toBe(3)
    registry.writeAll()
    expect(await audit()).toBe(0)
    expect(errors).toContain('0 changed, 0 dropped')
  })

  test('liangpai-audit says how it read a table, and that its lines add up', async () => {
    const code = await registry.issue()
    registry.write(['sep=;', '店铺名单;', '标识编号;网址', `${code};${registry.pageOf(code)}`, '', ';'])
    expect(await audit()).toBe(0)
    expect(errors).toContain('6 lines: 3 head, 2 blank, 1 of rows; read as UTF-8 with ; between cells')
    expect(errors).toContain('code from "标识编号", page from "网址"')
  })

  test('liangpai-audit quotes a table without what a terminal obeys', async () => {
    registry.write(['shop\u001b[31m\u202e,\u009bpage', 'a,b'])
    expect(await audit()).toBe(2)
    expect(errors).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}/u)
  })
})

test.each<[string, string[]]>([
  ['STATE_MISSING', ['shops.csv']],
  ['STATE_MISSING', ['shops.TSV']],
  ['STATE_FOLDER', [import.meta.filename, '--state', '/dev/null/x']],
  ['FILE_UNREADABLE', [import.meta.dirname, '--state', '/dev/null/x']],
  ['RESULTS_UNWRITABLE', [import.meta.filename, '--state', '/dev/null/x', '--results', '/nowhere/at/all.csv']],
  ['RESULTS_UNWRITABLE', [import.meta.filename, '--state', '/dev/null/x', '--results', import.meta.filename]],
  ['VALUE_MISSING', ['shops.csv', '--state', '--quiet']],
  ['PAGE_UNREADABLE', ['7K3M9QXW2BHK', '--page', '#N/A']],
  ['too many arguments', ['a.csv', 'b.csv', '--state', '/dev/null/x']],
  ['FILE_UNREADABLE', ['nowhere.csv', '--state', '/dev/null/x']],
  ['FORMAT_UNKNOWN', ['nowhere.csv', '--state', '/dev/null/x', '--format', 'xml']],
  ['FORMAT_UNKNOWN', [import.meta.filename, '--state', '/dev/null/x', '--results', 'all.xlsx']],
  ['unknown option', ['x', '--colour']],
  ['missing required argument', []],
])('liangpai-audit exits with 2 and says %s', async (what, argv) => {
  expect(await run(...argv)).toBe(2)
  expect(errors).toContain(what)
})

test.each<[string, string[]]>([
  ['REGISTRY_MISSING', []],
  ['ANCHORS_MISSING', ['--registry', 'https://badge.example']],
  ['REGISTRY_INVALID', ['--registry', 'badge.example', '--anchor', 'A'.repeat(43)]],
  ['ANCHOR_INVALID', ['--registry', 'https://badge.example', '--anchor', 'A'.repeat(42)]],
  ['REVOKED_INVALID', ['--registry', 'https://badge.example', '--anchor', 'A'.repeat(43), '--revoked', 'x']],
])('liangpai-audit without registry or roots exits with 2 and says %s', async (what, argv) => {
  expect(await runCommand(['7K3M9QXW2BHK', ...argv], signal)).toBe(2)
  expect(errors).toContain(what)
})

test.each(['x', '0', '-1', '1.5', '1e3'])(
  'liangpai-audit exits with 2 for %s in the place of a number of threads',
  async (threads) => {
    const { host, world, state, file } = registry
    const argv = ['--registry', host.origin, '--anchor', ...world.anchors, '--state', state, '--threads', threads, file]
    expect(await runCommand(argv, signal)).toBe(2)
    expect(errors).toContain('THREADS_UNREADABLE')
  },
)
