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
    expect(results('all.csv').split('\n')[0]).toContain('line,code,page,listing_host,listing_id,state,reason,meaning')

    registry.now += 5
    await registry.setEnded(code, true)
    expect(await audit('--format', 'jsonl', '--results', join(registry.folder, 'all.html'))).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ line: 2, code, state: 'inactive', was: 'verified' })
    expect(results('all.html')).toContain(`<td>${code}</td>`)
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
    expect(await audit('--results', join(registry.folder, 'all.csv'))).toBe(0)
    expect(readFileSync(join(registry.folder, 'all.csv'), 'utf8')).toContain(`'=1+1`)
    await audit('--results', join(registry.folder, 'all.html'))
    expect(readFileSync(join(registry.folder, 'all.html'), 'utf8')).not.toContain('<script')
  })
})

test.each<[string, string[]]>([
  ['STATE_MISSING', ['shops.csv']],
  ['FILE_UNREADABLE', ['nowhere.csv', '--state', '/dev/null/x']],
  ['FORMAT_UNKNOWN', ['nowhere.csv', '--state', '/dev/null/x', '--format', 'xml']],
  ['unknown option', ['x', '--colour']],
  ['missing required argument', []],
])('liangpai-audit exits with 2 and says %s', async (what, argv) => {
  expect(await run(...argv)).toBe(2)
  expect(errors).toContain(what)
})

test.each<[string, string[]]>([
  ['REGISTRY_MISSING', []],
  ['ANCHORS_MISSING', ['--registry', 'https://badge.example']],
  ['REGISTRY_INVALID', ['--registry', 'badge.example', '--anchor', 'x']],
])('liangpai-audit without registry or roots exits with 2 and says %s', async (what, argv) => {
  expect(await runCommand(['7K3M9QXW2BHK', ...argv], signal)).toBe(2)
  expect(errors).toContain(what)
})
