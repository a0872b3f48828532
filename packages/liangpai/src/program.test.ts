import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installedBadgeFiles, openRegistry } from '@liangpai/registry'
import { type DatabaseFixture, makeFolder, onEveryDatabase } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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

type Ran = { code: number; json: Record<string, string> }

async function run(place: DatabaseFixture, ...argv: string[]): Promise<Ran> {
  out = err = ''
  vi.stubEnv('LIANGPAI_DATA', place.data)
  vi.stubEnv('LIANGPAI_LIST_SIZE', '8192')
  vi.stubEnv('DATABASE_URL', place.databaseUrl)
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
  await runProgram(argv)
  const code = Number(process.exitCode ?? 0)
  process.exitCode = 0
  return { code, json: out.startsWith('{') ? JSON.parse(out) : {} }
}

/** About three years from today, of which no day is missing: the shortest term. */
const TERM = new Date(Date.now() + 8 * 3_600_000 + 1095 * 86_400_000).toISOString().slice(0, 10)

const words = (line: string) => line.split(' ')

const founding = [
  ...words(`--name ${city.committee.name} --contact ${city.contact}`),
  ...words(`--secretary qiao --secretary-name 乔一舟 --secretary-until ${TERM}`),
]

onEveryDatabase('the command line', (makePlace) => {
  test('takes a committee from nothing to an offered badge', async () => {
    const place = await makePlace()
    vi.stubEnv('LIANGPAI_ORIGIN', 'http://localhost:8787')
    const ok = async (...argv: string[]) => {
      const ran = await run(place, ...argv)
      expect({ argv, code: ran.code, err }).toEqual({ argv, code: 0, err: '' })
      return ran.json
    }
    const carried = join(place.data, 'carried')
    mkdirSync(carried)
    const [ask, answer, root] = [join(carried, 'ask.json'), join(carried, 'answer.json'), join(place.data, 'root')]
    await ok('init', ...founding, '--probationary')
    expect(await run(place, 'doctor', '--json')).toMatchObject({
      code: 1,
      json: { findings: [{ what: 'rootMissing', urgency: 'now' }], unexamined: [] },
    })
    expect(await run(place, 'doctor')).toMatchObject({ code: 1 })
    expect(out).toMatch(/^rootMissing: 根还没有/)
    const passphrase = join(place.data, 'passphrase')
    vi.stubEnv('LIANGPAI_ROOT_PASSPHRASE_FILE', passphrase)
    writeFileSync(passphrase, 'four words of no sense\n', { mode: 0o600 })
    await ok('root', 'init', '--folder', root)
    const printed = await ok('root', 'request', ask)
    expect(readFileSync(ask, 'utf8')).not.toContain('"d"')
    const { federationKeys = '' } = printed
    await run(place, 'root', 'sign', ask, '--folder', root, '--out', answer, '--expect', ...federationKeys)
    expect(await ok('publish', '--as', 'qiao', '--root', answer)).toMatchObject({ anchors: { length: 2 } })
    await ok('charter', 'liutang', '--as', 'qiao', '--kind', 'branch', '--name', city.branch.name, '--area', '柳塘村')
    const secretary = words(`--name 林某 --role secretary --status fullMember --until ${TERM}`)
    await ok('appoint', 'liutang', 'lin', '--as', 'qiao', ...secretary)
    const member = words(`--subject shen --name ${city.member} --shop ${city.shop.name}`)
    const listing = words(`--listing-host ${city.listing.host} --listing-id ${city.listing.id}`)
    const { request = '' } = await ok('request', 'liutang', '--as', 'lin', ...member, ...listing)
    const evidence = ['--status', 'fullMember', '--evidence', 'roll', '--date', '2026-01-05']
    expect(await run(place, 'attest', request, '--as', 'stranger', ...evidence)).toMatchObject({ code: 2 })
    expect(err).toMatch(/^notFoundOrNotYours: 没有查到/)
    await ok('attest', request, '--as', 'lin', ...evidence)
    await ok('review', request, '--as', 'qiao')
    await ok('prove', request, '--as', 'lin', '--method', 'review')
    await ok('prove', request, '--as', 'qiao', '--method', 'review')
    const offered = await ok('offer', request, '--as', 'qiao', '--key', 'offer-0001')
    expect(offered['url']).toMatch(/^http:\/\/localhost:8787\/offer#/)
    expect(await ok('offer', request, '--as', 'qiao', '--key', 'offer-0001')).toEqual(offered)
    expect(await run(place, 'end', '7K3M9QXW2BHK', '--as', 'qiao', '--occasion', 'closeShop')).toMatchObject({
      code: 2,
    })
    expect(err).toMatch(/^notFoundOrNotYours: /)
    expect(await run(place, 'doctor', '--json')).toMatchObject({ code: 0, json: { findings: [], unexamined: [] } })
    expect(await run(place, 'doctor')).toMatchObject({ code: 0 })
    expect(out).toBe('都检查过了，没有要处理的事。\n')
    await place.remove()
  })
})

test('a command that is called incorrectly or refused exits with 2 and prints its code first', async () => {
  const place = makeFolder()
  expect(await run(place, 'review', 'x')).toMatchObject({ code: 2 }) // no --as
  expect(await run(place, 'unknown')).toMatchObject({ code: 2 })
  vi.stubEnv('LIANGPAI_ORIGIN', 'http://badge.example')
  expect(await run(place, 'init', ...founding)).toMatchObject({ code: 2 })
  expect(err).toMatch(/^originInvalid: /)
  vi.stubEnv('LIANGPAI_ORIGIN', 'http://localhost:8787')
  expect(await run(place, 'init', ...founding.slice(0, -1), '2026-12')).toMatchObject({ code: 2 })
  expect(err).toMatch(/^term\w+: /)
  vi.stubEnv('LIANGPAI_ORIGIN', undefined)
  expect(await run(place, 'init', ...founding)).toMatchObject({ code: 2 })
  expect(err).toMatch(/^originMissing: /)
  await place.remove()
})

test('the root shows what it signs, as the office did, and wants it confirmed', async () => {
  const place = makeFolder()
  vi.stubEnv('LIANGPAI_ORIGIN', 'http://localhost:8787')
  const [ask, answer, root] = ['ask.json', 'answer.json', 'root'].map((name) => join(place.data, name)) as [
    string,
    string,
    string,
  ]
  const refusedAs = async (code: string, ...argv: string[]) => {
    expect(await run(place, ...argv)).toMatchObject({ code: 2 })
    expect(err).toMatch(new RegExp(`^${code}: `, 'm'))
  }
  await run(place, 'init', ...founding)
  const passphrase = join(place.data, 'passphrase')
  vi.stubEnv('LIANGPAI_ROOT_PASSPHRASE_FILE', passphrase)
  await refusedAs('rootPassphraseMissing', 'root', 'init', '--folder', root)
  writeFileSync(passphrase, 'four words of no sense\n', { mode: 0o644 })
  expect(await run(place, 'root', 'init', '--folder', root)).toMatchObject({ code: 1 })
  expect(err).toMatch(/^keyFileReadableByOthers: /m)
  chmodSync(passphrase, 0o600)
  writeFileSync(passphrase, 'too short\n', { mode: 0o600 })
  await refusedAs('rootPassphraseShort', 'root', 'init', '--folder', root)
  writeFileSync(passphrase, 'four words of no sense\n', { mode: 0o600 })
  await run(place, 'root', 'init', '--folder', root)
  const printed = (await run(place, 'root', 'request', ask)).json
  const sign = ['root', 'sign', ask, '--folder', root, '--out', answer]
  const expected = ['--expect', ...(printed['federationKeys'] ?? '')]
  await refusedAs('rootNotConfirmed', ...sign) // nobody at a terminal
  await refusedAs('rootKeysUnexpected', ...sign, '--expect', 'A'.repeat(43))
  await refusedAs('rootKeysUnexpected', ...sign, ...expected, 'A'.repeat(43))
  writeFileSync(passphrase, 'four words of sense', { mode: 0o600 })
  await refusedAs('rootPassphraseWrong', ...sign, ...expected)
  expect(existsSync(answer)).toBe(false)
  writeFileSync(passphrase, 'four words of no sense\n', { mode: 0o600 })
  const { json } = await run(place, ...sign, ...expected)
  for (const line of ['office', 'root', 'name', 'kind', 'federationKeys', 'badgeKeys', 'until'])
    expect(json[line]).toEqual(printed[line])
  expect(err).toContain('以后只为这个登记处签')
  await run(place, ...sign, ...expected)
  expect(err).not.toContain('上次')
  await place.remove()
})

test('badge-file verify shows what a served file is, and refuses what is none with its code', async () => {
  const place = makeFolder()
  vi.stubEnv('LIANGPAI_ORIGIN', 'https://badge.example')
  await run(place, 'init', ...founding)
  const { context, ...registry } = await openRegistry({ data: place.data })
  const { latest, files } = await installedBadgeFiles({ origin: registry.origin, anchors: ['A'.repeat(43)], context })
  await registry.close()
  const file = join(place.data, `${latest}.js`)
  writeFileSync(file, files.get(latest) ?? '')
  expect(await run(place, 'badge-file', 'verify', file)).toMatchObject({
    code: 0,
    json: { name: `${latest}.js`, registry: 'https://badge.example', anchors: ['A'.repeat(43)] },
  })
  const other = join(place.data, 'other.js')
  writeFileSync(other, 'alert(1)')
  expect(await run(place, 'badge-file', 'verify', other)).toMatchObject({ code: 2 })
  expect(err).toMatch(/^badgeFileForeign: /)
  await place.remove()
})

test('an escape sequence on the command line reaches no terminal', async () => {
  const place = makeFolder()
  expect(await run(place, '\u001b[2J\u202e')).toMatchObject({ code: 2 })
  expect(err).toContain('\\u001b[2J\\u202e')
  await place.remove()
})

test('--help exits with 0 and names the verbs', async () => {
  const place = makeFolder()
  expect(await run(place, '--help')).toMatchObject({ code: 0 })
  expect(out).toContain('charter')
  await place.remove()
})

test('a data folder without a registry cannot be looked at, exit code 3', async () => {
  const place = makeFolder()
  expect(await run(place, 'doctor')).toMatchObject({ code: 3 })
  expect(out).toMatch(/^notInitialised: /)
  expect(await run(place, 'doctor', '--json')).toMatchObject({
    code: 3,
    json: { unexamined: [{ code: 'notInitialised' }] },
  })
  vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', join(place.data, 'master.key'))
  writeFileSync(join(place.data, 'master.key'), randomBytes(32).toString('base64url'), { mode: 0o600 })
  const away = { data: place.data, databaseUrl: 'postgres://liangpai@127.0.0.1:9/liangpai' }
  expect(await run({ ...place, ...away }, 'doctor')).toMatchObject({ code: 3 })
  expect(out).toMatch(/^databaseAway: /)
  expect(await run(place, 'doctor', '--wrong')).toMatchObject({ code: 2 })
  await place.remove()
})

test.each([
  ['--port', 'abc'],
  ['--port', '65536'],
  ['--proxies', 'one'],
  ['--proxies', '-1'],
])('liangpai serve registry refuses %s %s before it opens anything', async (option, value) => {
  const place = makeFolder()
  expect(await run(place, 'serve', 'registry', option, value)).toMatchObject({ code: 2 })
  expect(err).toContain(option)
  await place.remove()
})
