import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configFromEnvironment, initRegistry, initRoot, type OpenRegistry, signForOffice } from '@liangpai/registry'
import { ofEachFact } from '@liangpai/presentation'
import { MEMBER } from '@liangpai/server'
import { city } from '@liangpai/world'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { findingText } from './findingText.ts'
import { runProgram } from './program.ts'

const data = mkdtempSync(join(tmpdir(), 'liangpai-journal-'))
const journal = join(data, 'endings.jsonl')
const database = join(data, 'liangpai.db')
let badge: string
let out: string
let err: string

/** About three years from today, of which no day is missing: the shortest term. */
const TERM = new Date(Date.now() + 8 * 3_600_000 + 1095 * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  stubEnvironment()
  const secretary = { id: 'qiao', name: '乔一舟', until: TERM }
  const { name, station } = city.committee
  const config = configFromEnvironment(process.env)
  const registry = await initRegistry(config, { name, station, contact: city.contact, secretary })
  const now = registry.now()
  const [folder, passphrase] = [join(data, 'root'), 'four words of no sense']
  await initRoot(folder, passphrase, 2)
  const signing = { now, passphrase: () => passphrase, confirm: () => true }
  const root = await signForOffice(folder, await registry.rootRequest(), signing)
  await registry.verbs.publish({ as: 'qiao' }, { root })
  badge = await showBadge(registry)
  await registry.close()
})
afterAll(() => rmSync(data, { recursive: true }))

beforeEach(() => {
  stubEnvironment()
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

function stubEnvironment(): void {
  vi.stubEnv('LIANGPAI_DATA', data)
  vi.stubEnv('LIANGPAI_ORIGIN', 'http://localhost:8787')
  vi.stubEnv('LIANGPAI_LIST_SIZE', '8192')
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
}

async function showBadge({ verbs, viewOffer }: OpenRegistry): Promise<string> {
  const organization = city.branchSlug
  const subject = { id: 'shen', name: city.member }
  await verbs.charter({ as: 'qiao' }, { organization, kind: 'branch', name: city.branch.name, area: city.village })
  const person = { id: 'lin', name: '林某' }
  await verbs.appoint({ as: 'qiao' }, { organization, person, role: 'secretary', status: 'fullMember', until: TERM })
  const shop = { name: city.shop.name, listing: city.listing }
  const { request } = await verbs.request({ as: 'shen' }, { organization, shop, pledge: '如实描述', subject })
  const evidence = { kind: 'roll', date: '2026-01-05' } as const
  await verbs.attest({ as: 'lin' }, { request, status: 'fullMember', evidence })
  await verbs.review({ as: 'qiao' }, { request })
  for (const as of ['lin', 'qiao']) await verbs.prove({ as }, { request, method: 'review' })
  const { token } = await verbs.offer({ as: 'qiao' }, { request })
  const view = await viewOffer(token, 'zh-Hans')
  if (view.state !== 'open') throw new Error(`an offer that is ${view.state}`)
  const { version, language, hash, shown } = view.notice
  const choice = { ...ofEachFact(() => false), agreed: true, notice: { version, language, hash, shown } }
  return (await verbs.consent({ as: MEMBER }, { token, choice })).badgeNo
}

async function run(...argv: string[]): Promise<number> {
  out = err = ''
  process.exitCode = 0
  await runProgram(argv)
  const code = Number(process.exitCode)
  process.exitCode = 0
  return code
}

/** A command that opens the registry and changes nothing. */
const ask = () => {
  const file = join(data, 'ask.json')
  rmSync(file, { force: true })
  return run('root', 'request', file)
}

const cutJournal = () => writeFileSync(journal, readFileSync(journal, 'utf8').replace(/.*\n$/, ''))

const filled = { what: 'journalFilled', urgency: 'soon', organization: 'office', detail: '1' } as const

test('a command fills up a copy of the journal that was cut, and says so in words, once', async () => {
  const whole = readFileSync(journal, 'utf8')
  cutJournal()
  expect([await ask(), err]).toEqual([0, findingText(filled, 'zh-Hans')])
  expect(readFileSync(journal, 'utf8')).toBe(whole)
  expect([await ask(), err]).toEqual([0, ''])
})

test('doctor fills up a copy of the journal that was cut, and names it as something to do, once', async () => {
  cutJournal()
  expect(await run('doctor')).toBe(1)
  expect(out).toContain(findingText(filled, 'zh-Hans'))
  await run('doctor')
  expect(out).not.toContain('journalFilled')
})

test('a service says in its log what its start put right, in the words of the finding', async () => {
  cutJournal()
  expect(await run('serve', 'registry', '--bind', '192.0.2.1')).toBe(2) // refused after it has compared
  const [line = ''] = err.split('\n')
  const logged = JSON.parse(line) as { msg: string; next: string }
  expect(logged).toMatchObject({ code: 'journalFilled', detail: '1' })
  const words = findingText(filled, 'zh-Hans')
  expect([words.includes(logged.msg), words.includes(logged.next)]).toEqual([true, true])
})

test('an office stops a badge while the copy of the journal is away, and is told that its line follows', async () => {
  copyFileSync(database, `${database}.before`)
  renameSync(journal, `${journal}.away`)
  expect(await run('pause', badge, '--as', 'qiao')).toBe(0)
  expect(err).toBe(findingText({ what: 'journalBehind', urgency: 'now' }, 'zh-Hans'))
  expect(JSON.parse(out)).toEqual({ journaled: false })
  renameSync(`${journal}.away`, journal)
  expect([await run('pause', badge, '--as', 'qiao'), err]).toEqual([0, ''])
  expect(JSON.parse(out)).toEqual({ journaled: true })
})

const putBackDatabase = () => {
  for (const tail of ['-wal', '-shm']) rmSync(`${database}${tail}`, { force: true })
  copyFileSync(`${database}.before`, database)
}

test('doctor that stops badges of an older database by the journal names it as something to do', async () => {
  putBackDatabase()
  expect(await run('doctor')).toBe(1)
  const replayed = { what: 'endingsReplayed', urgency: 'soon', organization: 'office', detail: '1' } as const
  expect(out).toContain(findingText(replayed, 'zh-Hans'))
})

test('a command that stops badges of an older database by the journal says so in words', async () => {
  putBackDatabase()
  const replayed = { what: 'endingsReplayed', urgency: 'soon', organization: 'office', detail: '1' } as const
  expect([await ask(), err]).toEqual([0, findingText(replayed, 'zh-Hans')])
})

test('an office stops a badge beside a copy of the journal with a strange line, and is told what keeps its line away', async () => {
  const good = readFileSync(journal, 'utf8')
  writeFileSync(journal, good.replace(/(.*\n)$/, '$1$1'))
  expect(await run('pause', badge, '--as', 'qiao')).toBe(0)
  expect(err).toMatch(/^journalForked: /)
  expect(err).not.toContain('journalBehind')
  writeFileSync(journal, good)
})
