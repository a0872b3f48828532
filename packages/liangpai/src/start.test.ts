import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type RefusalCode, refusals } from '@liangpai/presentation'
import { city } from '@liangpai/world'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest'
import { runProgram } from './program.ts'

let folder: string
/** A data folder for one test, copied from one that was set up. */
let data: string
let said = ''

async function run(...argv: string[]): Promise<number> {
  said = ''
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => ((said += String(text)), true))
  process.exitCode = 0
  await runProgram(argv)
  const code = Number(process.exitCode)
  process.exitCode = 0
  return code
}

const TERM = new Date(Date.now() + 8 * 3_600_000 + 1095 * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liangpai-start-'))
  const ready = join(folder, 'ready')
  vi.stubEnv('LIANGPAI_DATA', ready)
  vi.stubEnv('LIANGPAI_ORIGIN', 'http://localhost:8787')
  vi.stubEnv('LIANGPAI_LIST_SIZE', '8192')
  vi.stubEnv('DATABASE_URL', '')
  const [root, ask, answer] = ['root', 'ask.json', 'answer.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const secretary = ['--secretary', 'qiao', '--secretary-name', '乔一舟', '--secretary-until', TERM]
  await run('init', '--name', city.committee.name, '--contact', city.contact, ...secretary)
  const passphrase = join(folder, 'passphrase')
  writeFileSync(passphrase, 'four words of no sense', { mode: 0o600 })
  vi.stubEnv('LIANGPAI_ROOT_PASSPHRASE_FILE', passphrase)
  await run('root', 'init', '--folder', root)
  await run('root', 'request', ask)
  const { federationKeys } = JSON.parse(said) as { federationKeys: string[] }
  await run('root', 'sign', ask, '--folder', root, '--out', answer, '--expect', ...federationKeys)
  await run('publish', '--as', 'qiao', '--root', answer)
  vi.unstubAllEnvs()
})
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(() => {
  data = mkdtempSync(join(folder, 'data-'))
  cpSync(join(folder, 'ready'), data, { recursive: true })
  vi.stubEnv('LIANGPAI_DATA', data)
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const serve = (...options: string[]) => run('serve', 'registry', '--port', '0', ...options)

/** The service does not start, and says why, in words, with a next step and without a stack. */
async function expectRefused(code: string, exitCode: 1 | 2, ...options: string[]) {
  expect({ exitCode: await serve(...options), said }).toEqual({
    exitCode,
    said: expect.stringMatching(new RegExp(`^${code}: \\S.*。\\n(?:.+\\n)?\\S.*。\\n$`)) as string,
  })
  expect(said).not.toMatch(/\n\s+at /)
}

const change = (statement: string) => {
  const db = new DatabaseSync(join(data, 'liangpai.db'))
  db.exec(statement)
  db.close()
}

test('a wrong master key is refused at the start', async () => {
  writeFileSync(join(data, 'master.key'), `${randomBytes(32).toString('base64url')}\n`)
  await expectRefused('masterKeyWrong', 1)
})

test('half a master key is refused at the start', async () => {
  const key = readFileSync(join(data, 'master.key'))
  writeFileSync(join(data, 'master.key'), key.subarray(0, 20))
  await expectRefused('masterKeyInvalid', 1)
})

test('a master key that is a folder is refused at the start', async () => {
  vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', data)
  await expectRefused('fileUnreadable', 1)
})

test('a damaged row is refused at the start', async () => {
  change(`update organizations set names = '{"en":' where id = 'office'`)
  await expectRefused('rowDamaged', 1)
  expect(said).toContain('organizations: 1')
})

test('one key that does not open, while another does, is refused at the start', async () => {
  change("update keys set sealed = 'v1.AAAA' where purpose = 'badge'")
  await expectRefused('vaultSealBroken', 1)
})

test("another registry's database is refused at the start", async () => {
  vi.stubEnv('LIANGPAI_ORIGIN', 'https://badge.example')
  await expectRefused('originChanged', 2)
})

test('a file that is no database is refused at the start', async () => {
  for (const tail of ['-wal', '-shm']) rmSync(join(data, `liangpai.db${tail}`), { force: true })
  writeFileSync(
    join(data, 'liangpai.db'),
    'not a database, but a text that is long enough to be taken for one'.repeat(20),
  )
  await expectRefused('databaseDamaged', 1)
})

test("another program's database is refused at the start", async () => {
  rmSync(join(data, 'liangpai.db'))
  change('create table settings (name text)')
  await expectRefused('databaseForeign', 2)
})

test('the database of a newer release is refused at the start', async () => {
  change("insert into kysely_service_migration values ('9999-later', '2026-01-01')")
  await expectRefused('databaseNewer', 2)
})

test('a database that another program keeps locked is refused at the start, after it was waited for', async () => {
  const other = new DatabaseSync(join(data, 'liangpai.db'))
  other.exec('begin immediate')
  await expectRefused('databaseBusy', 1)
  other.exec('rollback')
  other.close()
})

test('a database that is gone is refused at the start, and none is created', async () => {
  for (const tail of ['', '-wal', '-shm']) rmSync(join(data, `liangpai.db${tail}`), { force: true })
  await expectRefused('databaseMissing', 1)
  expect(existsSync(join(data, 'liangpai.db'))).toBe(false)
})

test('a copy of the journal that is empty, or that was changed, is refused at the start', async () => {
  const journal = join(data, 'endings.jsonl')
  const [first = ''] = readFileSync(journal, 'utf8').split('\n')
  writeFileSync(journal, '')
  await expectRefused('journalMissing', 1)
  writeFileSync(journal, `${first.replace(/"mac":"./, '"mac":"_')}\n`)
  await expectRefused('journalForged', 1)
})

test('a data folder that cannot be made is refused by init', async () => {
  vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', join(data, 'master.key'))
  vi.stubEnv('LIANGPAI_DATA', join(data, 'master.key', 'data'))
  vi.stubEnv('LIANGPAI_ORIGIN', 'http://localhost:8787')
  const secretary = ['--secretary', 'qiao', '--secretary-name', '乔一舟', '--secretary-until', TERM]
  const exitCode = await run('init', '--name', city.committee.name, '--contact', city.contact, ...secretary)
  expect({ exitCode, said }).toEqual({ exitCode: 1, said: expect.stringMatching(/^folderUnwritable: /) as string })
})

test('a port that is taken is refused at the start', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  await expectRefused('portTaken', 2, '--port', String((other.address() as AddressInfo).port))
  other.close()
})

test('an address that the machine does not have is refused at the start', async () => {
  await expectRefused('addressUnavailable', 2, '--bind', '192.0.2.1')
})

test.each(['localhost:5432', 'mysql://localhost/x', 'postgres//x'])(
  'DATABASE_URL %s is refused at the start',
  async (url) => {
    vi.stubEnv('DATABASE_URL', url)
    await expectRefused('databaseUrlInvalid', 2)
    expect(said).not.toContain(url)
  },
)

test('a PostgreSQL server that is not there is refused at the start', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://liangpai:geheim@127.0.0.1:9/liangpai')
  await expectRefused('databaseAway', 1)
  expect(said).not.toContain('geheim')
})

test('docs/operating.md says with which code each refusal of a start ends', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8')
  const [, table = ''] = /### It does not start\n([\s\S]*?)\n###/.exec(docs) ?? []
  const rows = [...table.matchAll(/^\| (`.+?) +\| +(\d) +\|/gm)]
  expect(rows.length).toBeGreaterThan(10)
  for (const [, codes = '', exit] of rows)
    for (const [, code] of codes.matchAll(/`(\w+)`/g)) {
      const { status } = refusals[code as RefusalCode]
      expect(`${code} ${status < 500 ? 2 : 1}`).toBe(`${code} ${exit}`)
    }
})

const server = inject('databaseUrl')
test.skipIf(server === null)(
  'a PostgreSQL server that refuses the login or has no such database is refused',
  async () => {
    const url = new URL(server ?? '')
    url.pathname = '/there-is-none'
    vi.stubEnv('DATABASE_URL', url.href)
    await expectRefused('databaseRefused', 1)
    url.password = 'geheim'
    vi.stubEnv('DATABASE_URL', url.href)
    await expectRefused('databaseRefused', 1)
    expect(said).not.toContain('geheim')
  },
)
