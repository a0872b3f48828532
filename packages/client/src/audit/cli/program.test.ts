import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawBadgeNo } from '@liangpai/core/issue'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startCity } from '../testHost.ts'
import { runAudit } from './program.ts'

let city: Awaited<ReturnType<typeof startCity>>
let out = ''
let words = ''
beforeEach(async () => {
  city = await startCity()
  out = words = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((words += String(text)), true))
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    out += String(text)
    rest.forEach((done) => typeof done === 'function' && done())
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await city.stop()
})

const signal = new AbortController().signal
const run = (...argv: string[]) => {
  const { host, world } = city
  return runAudit(
    [...argv, '--registry', host.origin, '--anchor', ...world.anchors, '--quiet', '--threads', '1'],
    signal,
  )
}
const night = (...argv: string[]) => run(city.file, '--state', join(city.folder, 'state'), ...argv)

describe('one badge', () => {
  test('by code, by address, by a bundle in a file', async () => {
    const code = await city.issue()
    expect(await run(code, '--page', city.pageOf(code))).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ state: 'verified', meaning: expect.stringContaining('for this page') })
    out = ''
    expect(await run(code)).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ state: 'verified', meaning: expect.stringContaining('no page') })
    expect(await run(`${city.host.origin}/verify/${code}`)).toBe(0)
    const file = join(city.folder, 'bundle.json')
    writeFileSync(file, await (await fetch(`${city.host.origin}/badges/${code}/bundle`)).text())
    expect(await run(file)).toBe(0)
  })

  test('that is not verified, or cannot be, has another exit code', async () => {
    const code = await city.issue()
    expect(await run(code, '--page', 'https://copycat.example/')).toBe(1)
    expect(await run(drawBadgeNo())).toBe(1)
    city.host.fallback.reply = { status: 403 }
    expect(await run(drawBadgeNo())).toBe(3)
  })
})

describe('a file of shops', () => {
  test('first and second night, changes, results in three formats', async () => {
    const code = await city.issue()
    await city.issue()
    city.writeAll()
    const results = (name: string) => readFileSync(join(city.folder, name), 'utf8')
    expect(await night('--results', join(city.folder, 'all.csv'))).toBe(0)
    expect(out).toBe('')
    expect(words).toContain('2 rows; verified 2; first night, nothing to compare with; 2 requests')
    expect(results('all.csv').split('\n')[0]).toContain('line,code,page,listing_host,listing_id,state,reason,meaning')

    city.now += 5
    await city.set(code, true)
    expect(await night('--format', 'jsonl', '--results', join(city.folder, 'all.html'))).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ line: 2, code, state: 'inactive', was: 'verified' })
    expect(results('all.html')).toContain(`<td>${code}</td>`)
    expect(await night('--results', join(city.folder, 'all.jsonl'))).toBe(0)
    expect(results('all.jsonl').trim().split('\n')).toHaveLength(2)
    expect(existsSync(join(city.folder, 'all.jsonl.partial'))).toBe(false)
  })

  test('is incomplete where a registry does not answer', async () => {
    await city.issue()
    city.writeAll()
    city.host.replies.clear()
    city.host.fallback.reply = { status: 403 }
    expect(await night()).toBe(3)
  })

  test('what a shop writes is neither a formula nor markup', async () => {
    const page = 'https://x.example/<script>alert(1)</script>'
    city.write(['code,page', `=1+1,${page}`])
    expect(await night('--results', join(city.folder, 'all.csv'))).toBe(0)
    expect(readFileSync(join(city.folder, 'all.csv'), 'utf8')).toContain(`'=1+1`)
    await night('--results', join(city.folder, 'all.html'))
    expect(readFileSync(join(city.folder, 'all.html'), 'utf8')).not.toContain('<script')
  })
})

test.each<[string, string[]]>([
  ['STATE_MISSING', ['shops.csv']],
  ['FILE_UNREADABLE', ['nowhere.csv', '--state', '/dev/null/x']],
  ['FORMAT_UNKNOWN', ['nowhere.csv', '--state', '/dev/null/x', '--format', 'xml']],
  ['unknown option', ['x', '--colour']],
  ['missing required argument', []],
])('is wrongly called: %s', async (what, argv) => {
  expect(await run(...argv)).toBe(2)
  expect(words).toContain(what)
})

test.each<[string, string[]]>([
  ['REGISTRY_MISSING', []],
  ['ANCHORS_MISSING', ['--registry', 'https://badge.example']],
  ['REGISTRY_INVALID', ['--registry', 'badge.example', '--anchor', 'x']],
])('needs to know whom to ask and whom to trust: %s', async (what, argv) => {
  expect(await runAudit(['7K3M9QXW2BHK', ...argv], signal)).toBe(2)
  expect(words).toContain(what)
})
