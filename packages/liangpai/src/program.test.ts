import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { city } from '@liangpai/world'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DatabaseFixture, makeFolder, onBothDatabases } from '@liangpai/server/testing'
import { runProgram } from './program.ts'

let out: string
let err: string

beforeEach(() => {
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

type Ran = { code: number; out: string; err: string; json: Record<string, never> }

async function run(place: DatabaseFixture, ...argv: string[]): Promise<Ran> {
  out = err = ''
  vi.stubEnv('LIANGPAI_DATA', place.data)
  vi.stubEnv('LIANGPAI_LIST_SIZE', '8192')
  vi.stubEnv('DATABASE_URL', place.databaseUrl)
  await runProgram(argv)
  const code = Number(process.exitCode ?? 0)
  process.exitCode = 0
  return { code, out, err, json: (out.startsWith('{') ? JSON.parse(out) : {}) as Ran['json'] }
}

/** About three years from today, of which no day is missing: the shortest term. */
const TERM = new Date(Date.now() + 8 * 3_600_000 + 1095 * 86_400_000).toISOString().slice(0, 10)

const names = [
  '--name',
  city.committee.name,
  '--contact',
  city.contact,
  '--secretary',
  'qiao',
  '--secretary-name',
  '乔一舟',
  '--secretary-until',
  TERM,
]

onBothDatabases('the command line', (makePlace) => {
  test('a committee from nothing to a badge offered, refused to those who may not, and ended', async () => {
    const place = await makePlace()
    vi.stubEnv('LIANGPAI_ORIGIN', 'http://localhost:8787')
    const ok = async (...argv: string[]) => {
      const ran = await run(place, ...argv)
      expect({ argv, code: ran.code, err: ran.err }).toEqual({ argv, code: 0, err: '' })
      return ran.json
    }
    const carried = join(place.data, 'carried')
    mkdirSync(carried)
    const [ask, answer, root] = [join(carried, 'ask.json'), join(carried, 'answer.json'), join(place.data, 'root')]
    await ok('init', ...names, '--probationary')
    expect((await run(place, 'doctor')).json).toMatchObject({ warnings: [{ what: 'rootMissing' }] })
    await ok('root', 'init', '--folder', root)
    await ok('root', 'request', ask)
    expect(readFileSync(ask, 'utf8')).not.toContain('"d"')
    await ok('root', 'sign', ask, '--folder', root, '--out', answer)
    expect(await ok('publish', '--as', 'qiao', '--root', answer)).toMatchObject({ anchors: { length: 2 } })
    await ok('charter', 'liutang', '--as', 'qiao', '--kind', 'branch', '--name', city.branch.name, '--area', '柳塘村')
    await ok('appoint', 'liutang', 'lin', '--as', 'qiao', '--name', '林某', '--role', 'secretary', '--until', TERM)
    const member = ['--subject', 'shen', '--name', '沈书遥', '--shop', '荷雨茶铺', '--listing', 'market.example/4711']
    const asked = await ok('request', 'liutang', '--as', 'lin', ...member)
    const request = asked['request'] ?? ''
    const evidence = ['--status', 'fullMember', '--evidence', 'roll', '--date', '2026-01-05']
    expect(await run(place, 'attest', request, '--as', 'stranger', ...evidence)).toMatchObject({ code: 2 })
    expect(err).toMatch(/^notAllowed: /)
    await ok('attest', request, '--as', 'lin', ...evidence)
    await ok('review', request, '--as', 'qiao')
    await ok('prove', request, '--as', 'lin', '--looked')
    await ok('prove', request, '--as', 'qiao', '--looked')
    const offered = await ok('offer', request, '--as', 'qiao', '--key', 'offer-0001')
    expect(offered['url']).toMatch(/^http:\/\/localhost:8787\/offer#/)
    expect(await ok('offer', request, '--as', 'qiao', '--key', 'offer-0001')).toEqual(offered)
    expect(await run(place, 'end', '7K3M9QXW2BHK', '--as', 'qiao', '--occasion', 'closeShop')).toMatchObject({
      code: 2,
    })
    expect(err).toMatch(/^notInEffect: /)
    expect(await run(place, 'doctor')).toMatchObject({ code: 0, json: { warnings: [] } })
    await place.remove()
  })
})

test('what is wrongly called or refused leaves with 2 and says its code first', async () => {
  const place = makeFolder()
  expect(await run(place, 'review', 'x')).toMatchObject({ code: 2 }) // no --as
  expect(await run(place, 'dance')).toMatchObject({ code: 2 })
  vi.stubEnv('LIANGPAI_ORIGIN', 'http://badge.example')
  expect(await run(place, 'init', ...names)).toMatchObject({ code: 2 })
  expect(err).toMatch(/^originInvalid: /)
  vi.stubEnv('LIANGPAI_ORIGIN', 'http://localhost:8787')
  expect(await run(place, 'init', ...names.slice(0, -1), '2026-12')).toMatchObject({ code: 2 })
  expect(err).toMatch(/^term\w+: /)
  vi.stubEnv('LIANGPAI_ORIGIN', undefined)
  expect(await run(place, 'init', ...names)).toMatchObject({ code: 2 })
  expect(err).toMatch(/^originMissing: /)
  await place.remove()
})

test('help is no fault', async () => {
  const place = makeFolder()
  expect(await run(place, '--help')).toMatchObject({ code: 0 })
  expect(out).toContain('charter')
  await place.remove()
})

test('a folder in which nothing was set up', async () => {
  const place = makeFolder()
  expect(await run(place, 'doctor')).toMatchObject({ code: 1 })
  expect(err).toMatch(/^masterKeyMissing: /)
  await place.remove()
})
