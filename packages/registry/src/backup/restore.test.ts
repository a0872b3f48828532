import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openVault } from '@liangpai/server'
import { codeHashOf } from '../store/badges.ts'
import { digestOf, isUnused, ROWS, writeManifest } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import type { Config } from '../config.ts'
import { journalLines } from '../journal/openJournal.ts'
import { diagnose } from '../diagnose.ts'
import { openRegistry } from '../open.ts'
import type { JournalRecord } from '../store/journalTables.ts'
import { judge, type Move, moveTo, onEveryMove } from '../testing/elsewhere.ts'
import { codeOf, member, NOON, type Office, showBadge } from '../testing/office.ts'
import { backUp } from './backUp.ts'
import type { Manifest } from './manifest.ts'
import { restore } from './restore.ts'

const ORIGIN = 'http://localhost:8787'

/** An act of another history. */
const act = (turn: number): JournalRecord => ({
  turn,
  at: NOON,
  act: 'pause',
  code: 'c',
  uri: `${ORIGIN}/statuses/1`,
  idx: 1,
  exp: NOON,
})

const vaultOf = ({ database }: Office) => openVault(join(database.data, 'master.key'))
const rowsOf = (folder: string) => gunzipSync(readFileSync(join(folder, 'rows.jsonl.gz'))).toString()
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest

/** A copy of a backup of which one file was changed. */
function changed(folder: string, name: string, change: (bytes: Buffer) => Buffer | string): string {
  const copy = `${folder}-${randomBytes(4).toString('hex')}`
  cpSync(folder, copy, { recursive: true })
  writeFileSync(join(copy, name), change(readFileSync(join(copy, name))))
  return copy
}

/** A backup with other rows under a manifest that fits them and is authentic, as only a fault of our own could write it. */
async function rewritten({ office, folder }: Move, rows: string, more: Partial<Manifest> = {}): Promise<string> {
  const copy = changed(folder, ROWS, () => gzipSync(rows))
  const path = join(copy, ROWS)
  const { size: bytes } = statSync(path)
  const file = { name: ROWS, bytes, unpacked: Buffer.byteLength(rows), sha256: await digestOf(path) } as const
  const { format, origin, at, schema, journal, rows: count } = manifestOf(folder)
  rmSync(join(copy, 'manifest.json'))
  writeManifest(copy, vaultOf(office), { format, origin, at, schema, journal, rows: count, ...more, files: [file] })
  return copy
}

/** Backs up and closes the office; returns what a restore elsewhere comes to. */
async function closeAndMove({ office, folder, elsewhere }: Move) {
  await backUp(office.registry.context, folder)
  await office.registry.close()
  const config = moveTo(office, elsewhere)
  const refused = (from = folder, more: Partial<Config> = {}) => codeOf(restore({ ...config, ...more }, from))
  return { config, refused }
}

onEveryMove('restoring a backup', (move) => {
  const toElsewhere = () => closeAndMove(move)

  test('is refused where it does not belong, and nothing is written', async () => {
    const { office, folder, elsewhere } = move
    const { config, refused } = await toElsewhere()
    expect(await refused(folder, { origin: 'https://badge.example' })).toBe('originChanged')
    const key = join(elsewhere.data, 'other.key')
    writeFileSync(key, randomBytes(32).toString('base64url'), { mode: 0o600 })
    expect(await refused(folder, { masterKeyFile: key })).toBe('masterKeyWrong')
    expect(await refused(folder, { masterKeyFile: join(elsewhere.data, 'none') })).toBe('masterKeyMissing')
    expect(await refused(folder, { journal: join(elsewhere.data, 'none.jsonl') })).toBe('journalNeeded')
    expect(await refused(folder, { journal: join(elsewhere.data, 'away/endings.jsonl') })).toBe('journalUnreachable')
    expect(await codeOf(restore(office.config, folder))).toBe('databaseNotEmpty')
    expect(await isUnused(config)).toBe(true)
    expect(await refused()).toBe('done')
  })

  test('is refused where rows are not what they should be, and leaves nothing', async () => {
    const { folder } = move
    const { config, refused } = await toElsewhere()
    const text = rowsOf(folder)
    const { schema } = manifestOf(folder)
    const later = { schema: { ...schema, service: [...schema.service, '9999-later'] } }
    expect(await refused(await rewritten(move, text, later))).toBe('databaseNewer')
    // These are found while rows are put back, and when the registry is opened; all are cleared away.
    const twice = `${text.slice(0, text.indexOf('\n') + 1)}${text}`
    expect(await refused(await rewritten(move, twice))).toBe('backupDamaged')
    expect(await refused(await rewritten(move, `${text}["settings",{"column":"x"}]\n`))).toBe('backupDamaged')
    const spoilt = text.replace(/^(\["organizations",.*"names":)"(?:[^"\\]|\\.)*"/m, '$1"{"')
    expect(await refused(await rewritten(move, spoilt))).toBe('rowDamaged')
    expect(await isUnused(config)).toBe(true)
    expect(readdirSync(config.data)).not.toContain('restoring')
    expect(await refused()).toBe('done')
  })

  test('goes on without the journal only where that was asked for', async () => {
    const { office, folder, elsewhere } = move
    const { badgeNo, stopToken } = await showBadge(office)
    await backUp(office.registry.context, folder)
    await office.registry.verbs.withdraw(member, { token: stopToken })
    await office.registry.close()
    const config = moveTo(office, elsewhere, ['master.key'])
    expect(await codeOf(restore(config, folder))).toBe('journalNeeded')
    await restore(config, folder, { withoutJournal: true })
    const registry = await openRegistry(config)
    expect(await judge(office, registry, badgeNo)).toBe('verified') // nobody is left who knows
    await registry.close()
  })

  test('lets the journal have the last word on every badge, whatever the backup claims to know, and whenever it ended', async () => {
    const { office, folder, elsewhere } = move
    const { badgeNo, stopToken } = await showBadge(office)
    const before = join(office.database.data, 'before')
    await backUp(office.registry.context, before)
    await office.registry.verbs.withdraw(member, { token: stopToken })
    const { config } = await toElsewhere()
    // Rows of before the withdrawal beside the journal of after it: there is no line that such a database lacks.
    const isJournal = (line: string) => line.startsWith('["journal')
    const rows = rowsOf(before)
      .split('\n')
      .filter((line) => !isJournal(line))
    const journal = rowsOf(folder).split('\n').filter(isJournal)
    const claim = await rewritten(move, [...rows.slice(0, -1), ...journal, ''].join('\n'))
    office.clock.now += 900 * 86_400 // long after the end of the badge
    expect((await restore(config, claim)).replayed).toEqual({ stopped: 1, filled: 0 })
    office.clock.now = NOON
    const registry = await openRegistry(config)
    const { db } = registry.context.store
    expect(await judge(office, registry, badgeNo)).toBe('not in effect')
    const entry = db
      .selectFrom('statusEntries')
      .select('bit')
      .where('codeHash', '=', codeHashOf(registry.context.vault, badgeNo))
    expect(await entry.executeTakeFirst()).toEqual({ bit: 1 })
    expect(await db.selectFrom('badges').selectAll().execute()).toEqual([])
    await registry.close()
    expect(existsSync(join(elsewhere.data, 'restoring'))).toBe(false)
  })

  test('leaves the doctor nothing to find, before the service has run', async () => {
    const { office, folder } = move
    const { stopToken } = await showBadge(office)
    await showBadge(office)
    await backUp(office.registry.context, folder)
    await office.registry.verbs.withdraw(member, { token: stopToken })
    await office.registry.close()
    const config = moveTo(office, move.elsewhere)
    office.clock.now += 60
    await restore(config, folder)
    expect(await diagnose(config)).toEqual({ findings: [], unexamined: [] })
  })

  test('two at once: one is done, the other is refused and disturbs nothing', async () => {
    const { office } = move
    const { badgeNo } = await showBadge(office)
    const { config, refused } = await toElsewhere()
    expect((await Promise.all([refused(), refused()])).toSorted()).toEqual(['done', 'restoreUnderWay'])
    const registry = await openRegistry(config)
    expect(await judge(office, registry, badgeNo)).toBe('verified')
    await registry.close()
  })
})

onEveryMove(
  'restoring what is looked through before a database is touched',
  (move) => {
    const toElsewhere = () => closeAndMove(move)

    test('is refused where a file was changed, also by somebody who makes the manifest fit', async () => {
      const { folder, elsewhere } = move
      const { config, refused } = await toElsewhere()
      const flip = (bytes: Buffer) => (bytes.writeUInt8((bytes[99] ?? 0) ^ 1, 99), bytes)
      expect(await refused(changed(folder, 'rows.jsonl.gz', flip))).toBe('backupDamaged')
      expect(await refused(changed(folder, 'rows.jsonl.gz', (bytes) => bytes.subarray(0, -100)))).toBe('backupDamaged')
      expect(await refused(changed(folder, 'manifest.json', () => '{'))).toBe('backupUnreadable')
      const huge = (bytes: Buffer) => `${bytes.toString()}${' '.repeat(100_000)}`
      expect(await refused(changed(folder, 'manifest.json', huge))).toBe('backupUnreadable')
      expect(await refused(elsewhere.data)).toBe('backupUnreadable')
      const fitting = changed(folder, 'rows.jsonl.gz', () =>
        gzipSync(`${rowsOf(folder)}["settings",{"key":"k","value":"v"}]\n`),
      )
      const sha256 = await digestOf(join(fitting, 'rows.jsonl.gz'))
      const manifest = manifestOf(fitting)
      const files = manifest.files.map((file) => ({ ...file, sha256, bytes: statSync(join(fitting, file.name)).size }))
      writeFileSync(join(fitting, 'manifest.json'), JSON.stringify({ ...manifest, files }))
      expect(await refused(fitting)).toBe('backupForged')
      expect(await isUnused(config)).toBe(true)
    })

    test('has nothing under the name of the database until the journal has had its say, whenever it is killed', async () => {
      const { office, folder, elsewhere } = move
      await backUp(office.registry.context, folder)
      await office.registry.close()
      const settled = moveTo(office, elsewhere)
      const path = join(elsewhere.data, 'liangpai.db')
      const seen: boolean[] = []
      await restore({ ...settled, now: () => (seen.push(existsSync(path)), office.clock.now) }, folder)
      expect(new Set(seen)).toEqual(new Set([false]))
      expect(existsSync(path)).toBe(true)
    })

    test('is refused beside a copy of the journal that is older, or has another history', async () => {
      const { office, folder, elsewhere } = move
      const journal = join(office.database.data, 'endings.jsonl')
      const older = join(elsewhere.data, 'older.jsonl')
      cpSync(journal, older)
      const { badgeNo } = await showBadge(office)
      await showBadge(office)
      await backUp(office.registry.context, folder)
      await office.registry.close()
      const lines = journalLines(ORIGIN, vaultOf(office))
      const history = (length: number) => {
        const path = join(elsewhere.data, `${length}.jsonl`)
        const acts = Array.from({ length }, (_, turn) => act(turn))
        writeFileSync(path, [lines.first.text, ...lines.chain(lines.first.head, acts).lines, ''].join('\n'))
        return path
      }
      const config = moveTo(office, elsewhere, ['master.key'])
      expect(await codeOf(restore({ ...config, journal: older }, folder))).toBe('journalOlder')
      for (const length of [1, 2, 5])
        expect(await codeOf(restore({ ...config, journal: history(length) }, folder))).toBe('journalForked')
      await restore({ ...config, journal: older }, folder, { withoutJournal: true })
      const registry = await openRegistry({ ...config, journal: older })
      expect(await judge(office, registry, badgeNo)).toBe('verified')
      await registry.close()
    })
  },
  { variants: ['SQLite'] },
)
