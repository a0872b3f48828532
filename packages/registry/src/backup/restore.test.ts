import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type DatabaseFixture, onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Config } from '../config.ts'
import { chain, startOf } from '../journal/line.ts'
import { openRegistry } from '../open.ts'
import { judge, moveTo } from '../testing/elsewhere.ts'
import { codeOf, makeOffice, member, NOON, type Office, showBadge } from '../testing/office.ts'
import { backUp } from './backUp.ts'
import { digestOf } from './manifest.ts'
import { restore } from './restore.ts'

/** An act of another history. */
const record = (turn: number) =>
  ({ turn, at: NOON, act: 'pause', code: 'c', uri: 'http://localhost:8787/statuses/1', idx: 1, exp: NOON }) as const

onEveryDatabase('restoring a backup', (makeDatabase) => {
  let office: Office & { database: DatabaseFixture }
  let folder: string
  let elsewhere: DatabaseFixture
  beforeEach(async () => {
    office = await makeOffice(await makeDatabase())
    folder = join(office.database.data, 'backup')
    elsewhere = await makeDatabase({ fresh: true })
  })
  afterEach(async () => {
    await office.registry.close().catch(() => {})
    await office.database.remove()
    await elsewhere.remove()
  })

  test('is refused where it does not belong, and nothing is written', async () => {
    await backUp(office.registry.context, folder)
    await office.registry.close()
    const config = moveTo(office, elsewhere)
    const refused = (changed: Partial<Config> = {}, from = folder) => codeOf(restore({ ...config, ...changed }, from))
    expect(await refused({ origin: 'https://badge.example' })).toBe('originChanged')
    const key = join(elsewhere.data, 'other.key')
    writeFileSync(key, randomBytes(32).toString('base64url'), { mode: 0o600 })
    expect(await refused({ masterKeyFile: key })).toBe('masterKeyWrong')
    expect(await refused({ masterKeyFile: join(elsewhere.data, 'none') })).toBe('masterKeyMissing')
    expect(await refused({ journal: join(elsewhere.data, 'none.jsonl') })).toBe('journalMissing')
    expect(await codeOf(restore(office.config, folder))).toBe('databaseNotEmpty')

    const broken = (name: string, change: (bytes: Buffer) => Buffer | string) => {
      const copy = join(office.database.data, `broken-${randomBytes(4).toString('hex')}`)
      cpSync(folder, copy, { recursive: true })
      writeFileSync(join(copy, name), change(readFileSync(join(copy, name))))
      return copy
    }
    const flipped = broken('rows.jsonl.gz', (bytes) => (bytes.writeUInt8((bytes[99] ?? 0) ^ 1, 99), bytes))
    expect(await refused({}, flipped)).toBe('backupDamaged')
    expect(
      await refused(
        {},
        broken('rows.jsonl.gz', (bytes) => bytes.subarray(0, -100)),
      ),
    ).toBe('backupDamaged')
    expect(
      await refused(
        {},
        broken('manifest.json', () => '{'),
      ),
    ).toBe('backupUnreadable')
    expect(await refused({}, elsewhere.data)).toBe('backupUnreadable')
    const newer = broken('manifest.json', (bytes) =>
      bytes.toString().replace('"0001-keys"', '"0001-keys", "9999-later"'),
    )
    expect(await refused({}, newer)).toBe('databaseNewer')
    /** A backup whose rows were changed, and whose manifest knows of it. */
    const rewritten = async (change: (text: string) => string, pack: (text: string) => Buffer = gzipSync) => {
      const copy = broken('rows.jsonl.gz', (bytes) => pack(change(gunzipSync(bytes).toString())))
      const sha256 = await digestOf(join(copy, 'rows.jsonl.gz'))
      const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
      writeFileSync(join(copy, 'manifest.json'), manifest.replace(/"sha256": "\w+"/, `"sha256": "${sha256}"`))
      return copy
    }
    const twice = (text: string) => `${text.slice(0, text.indexOf('\n') + 1)}${text}`
    expect(await refused({}, await rewritten((text) => `${text}{`))).toBe('backupDamaged')
    expect(await refused({}, await rewritten((text) => `${text}null\n`))).toBe('backupDamaged')
    const short = (text: string) => gzipSync(text).subarray(0, -40)
    expect(await refused({}, await rewritten((text) => text, short))).toBe('backupDamaged')
    // These two are found while rows are put back, and when the registry is opened; both are cleared away.
    expect(await refused({}, await rewritten(twice))).toBe('backupDamaged')
    const spoilt = (text: string) => text.replace(/^(\["organizations",.*"names":)"(?:[^"\\]|\\.)*"/m, '$1"{"')
    expect(await refused({}, await rewritten(spoilt))).toBe('rowDamaged')
    expect(await refused()).toBe('done')
  })

  test('is refused beside a copy of the journal that is older, or has another history', async () => {
    const journal = join(office.database.data, 'endings.jsonl')
    const [older, other] = [join(elsewhere.data, 'older.jsonl'), join(elsewhere.data, 'other.jsonl')]
    cpSync(journal, older)
    const { badgeNo } = await showBadge(office)
    await backUp(office.registry.context, folder)
    await office.registry.close()
    const { lines, head } = chain(startOf('http://localhost:8787').head, [1, 2, 3].map(record))
    expect(head.n).toBeGreaterThan(1)
    writeFileSync(other, `${[startOf('http://localhost:8787').text, ...lines].join('\n')}\n`)
    const config = moveTo(office, elsewhere, ['master.key'])
    expect(await codeOf(restore({ ...config, journal: older }, folder))).toBe('journalOlder')
    expect(await codeOf(restore({ ...config, journal: other }, folder))).toBe('journalForked')
    await restore({ ...config, journal: older }, folder, { withoutJournal: true })
    const registry = await openRegistry({ ...config, journal: older })
    expect(await judge(office, registry, badgeNo)).toBe('verified')
    await registry.close()
  })

  test('goes on without the journal only where that was asked for', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    await backUp(office.registry.context, folder)
    await office.registry.verbs.withdraw(member, { token: stopToken })
    await office.registry.close()
    const config = moveTo(office, elsewhere, ['master.key'])
    expect(await codeOf(restore(config, folder))).toBe('journalMissing')
    await restore(config, folder, { withoutJournal: true })
    const registry = await openRegistry(config)
    expect(await judge(office, registry, badgeNo)).toBe('verified') // nobody is left who knows
    await registry.close()
  })
})
