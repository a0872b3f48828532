import { join } from 'node:path'
import { openVault, Refusal, type Vault } from '@liangpai/server'
import { continueNumbers, isUnused, knownSchema, makeUnused } from '@liangpai/server/store'
import { reachable } from '../journal/journal.ts'
import { openCopy } from '../journal/openJournal.ts'
import { type Config, journalPlace, masterKeyPath } from '../config.ts'
import { openKey } from '../keys/signer.ts'
import type { Replayed } from '../maintenance/replay.ts'
import { openRegistry, rebuildJournal } from '../open.ts'
import { OFFICE } from '../store/issuers.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { openStore, type Store, type Tx } from '../store/store.ts'
import type { KeyRow } from '../store/tables.ts'
import { type Manifest, readManifest, ROWS } from './manifest.ts'
import { readRows, type Row } from './rows.ts'
import type { TableName } from './tables.ts'

/** What a restored registry is, and what the journal knew that the backup did not. */
export type Restored = { origin: string; at: number; rows: number; replayed: Replayed }

/** Without the copy of the journal, what was ended since the backup comes back: only where nothing else is left. */
export type RestoreOptions = { withoutJournal?: boolean }

/**
 * Restores a backup into an empty place, and stops every badge that was ended since. All is checked before anything is
 * written, and what fails later leaves nothing. Throws `backupUnreadable`, `backupDamaged`, `databaseNewer`, `originChanged`, `masterKeyMissing`,
 * `masterKeyWrong`, `databaseNotEmpty`, `journalOlder` and what else the journal is refused by.
 */
export async function restore(config: Config, folder: string, options: RestoreOptions = {}): Promise<Restored> {
  const { withoutJournal = false } = options
  const manifest = await readManifest(folder)
  const rows = join(folder, ROWS)
  checkSchema(manifest)
  if (config.origin !== undefined && config.origin !== manifest.origin)
    throw new Refusal('originChanged', `this is a backup of ${manifest.origin}`)
  await checkKeys(openVault(masterKeyPath(config)), rows)
  if (!withoutJournal) await checkCopy(config, manifest)
  if (!(await isUnused(config))) throw new Refusal('databaseNotEmpty')
  const { origin, replayed } = await orMakeUnused(config, async () => {
    await load(config, manifest, rows)
    if (withoutJournal) await rebuildJournal(config)
    const registry = await openRegistry(config)
    await registry.close()
    return registry
  })
  return { origin, at: manifest.at, rows: manifest.rows, replayed }
}

/** Whatever fails, nothing is left: a database that was loaded and not replayed has ended badges in effect. */
async function orMakeUnused<T>(config: Config, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await makeUnused(config)
    throw error
  }
}

function checkSchema({ schema }: Manifest): void {
  const own = knownSchema(migrations)
  const unknown = [
    ...schema.server.filter((name) => !own.server.includes(name)),
    ...schema.service.filter((name) => !own.service.includes(name)),
  ]
  if (unknown.length > 0) throw new Refusal('databaseNewer', unknown.join(', '))
}

async function checkKeys(vault: Vault, path: string): Promise<void> {
  for await (const { table, rows } of readRows(path))
    for (const row of table === 'keys' ? (rows as unknown as KeyRow[]) : [])
      if (row.organizationId === OFFICE) opensWith(vault, row)
}

function opensWith(vault: Vault, key: KeyRow): void {
  try {
    openKey(vault, key)
  } catch {
    throw new Refusal('masterKeyWrong')
  }
}

/** The copy of the journal is there, is this registry's, and has all that the backup has of it. */
async function checkCopy(config: Config, { origin, journal }: Manifest): Promise<void> {
  const copy = openCopy(journalPlace(config), origin)
  try {
    const head = await reachable(() => copy.head(async () => []))
    if (head.n < journal.n) throw new Refusal('journalOlder', `line ${head.n} of ${journal.n}`)
    if ((await reachable(() => copy.hashAt(journal.n))) !== journal.hash)
      throw new Refusal('journalForked', `line ${journal.n}`)
  } finally {
    await copy.close()
  }
}

async function load(config: Config, { schema }: Manifest, path: string): Promise<void> {
  const store = await openStore({ ...config, upTo: schema })
  await putRows(store, path)
    .catch((error: unknown) => {
      throw error instanceof Refusal ? error : new Refusal('backupDamaged', `${path}: ${String(error)}`)
    })
    .finally(() => store.close())
}

const putRows = ({ transact }: Store, path: string): Promise<void> =>
  transact(async (tx) => {
    for await (const { table, rows } of readRows(path)) await insert(tx, table, rows)
    await continueNumbers(tx)
  })

async function insert(tx: Tx, table: TableName, rows: readonly Row[]): Promise<void> {
  const ordered = table === 'organizations' ? superiorsFirst(rows) : rows
  // One by one where a row may refer to another of its table; many at once elsewhere.
  const batch = table === 'organizations' ? 1 : 200
  for (let at = 0; at < ordered.length; at += batch)
    await tx
      .insertInto(table as 'settings')
      .values(ordered.slice(at, at + batch) as never)
      .execute()
}

function superiorsFirst(rows: readonly Row[]): Row[] {
  const ordered: Row[] = []
  const placed = new Set<unknown>([null])
  for (let rest = [...rows]; rest.length > 0;) {
    const next = rest.filter(({ superiorId }) => placed.has(superiorId))
    if (next.length === 0) throw new Refusal('backupDamaged', 'organizations')
    for (const row of next) placed.add(row['id'])
    ordered.push(...next)
    rest = rest.filter((row) => !next.includes(row))
  }
  return ordered
}
