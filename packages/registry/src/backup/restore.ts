import { join } from 'node:path'
import { olderWords, type RefusalCode } from '@liangpai/presentation'
import { masterKeyPath, openVault, Refusal, SYSTEM, type Vault } from '@liangpai/server'
import {
  checkSchema,
  inEmptyPlace,
  knownSchema,
  putRows,
  readManifest,
  readRows,
  ROWS,
  type RowsFile,
} from '@liangpai/server/store'
import { type Config, journalPlace } from '../config.ts'
import type { Work } from '../context.ts'
import type { JournalCopy } from '../journal/copy.ts'
import type { Repairs } from '../journal/journal.ts'
import { forked, type JournalLines } from '../journal/line.ts'
import { journalLines, openCopy } from '../journal/openJournal.ts'
import { reachable } from '../journal/reachable.ts'
import { endWaysIn } from '../maintenance/databaseBack.ts'
import { applyJournal } from '../maintenance/replay.ts'
import { openRegistry } from '../open.ts'
import { rebuildJournal } from '../rebuildJournal.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { openStore } from '../store/store.ts'
import type { Head } from '../store/journalTables.ts'
import { journalHead, type Manifest } from './manifest.ts'
import { tablesInOrder } from './tables.ts'

/** What a restored registry is, and what the journal knew that the backup did not. */
export type Restored = { origin: string; at: number; rows: number; replayed: Repairs }

/** Without the copy of the journal, what was ended since the backup comes back: only where nothing else is left. */
export type RestoreOptions = { withoutJournal?: boolean }

/**
 * Restores a backup into an empty place, and stops every badge that the journal says was ended, whatever the backup says.
 * All is checked before anything is written, and what fails later leaves nothing. Throws `masterKeyMissing`,
 * `backupUnreadable`, `masterKeyWrong`, `backupForged`, `backupDamaged`, `databaseNewer`, `originChanged`,
 * `databaseNotEmpty`, `restoreUnderWay`, `journalNeeded`, `journalOlder` and what else the journal is refused by.
 */
export async function restore(config: Config, folder: string, options: RestoreOptions = {}): Promise<Restored> {
  const { withoutJournal = false } = options
  const vault = openVault(masterKeyPath(config))
  const manifest = await readManifest(folder, vault, journalHead)
  const rows = { path: join(folder, ROWS), unpacked: manifest.files[0]?.unpacked ?? 0 }
  checkSchema(manifest, knownSchema(migrations))
  if (config.origin !== undefined && config.origin !== manifest.origin)
    throw new Refusal('originChanged', manifest.origin)
  if (!withoutJournal) await checkCopy(config, vault, manifest, rows)
  const settled = { ...config, journal: journalPlace(config), masterKeyFile: masterKeyPath(config) }
  return inEmptyPlace(settled, async (place) => {
    await load(place, manifest, rows)
    if (withoutJournal) await rebuildJournal(place)
    const replayed = await replayAll(place)
    return { origin: manifest.origin, at: manifest.at, rows: manifest.rows, replayed }
  })
}

/** Opens the registry as any start does, and then lets the whole journal have its say. */
async function replayAll(config: Config): Promise<Repairs> {
  const registry = await openRegistry(config)
  try {
    const { stopped, filled } = registry.replayed
    const more = await registry.context.transact(SYSTEM, endWaysInAndReplay, { urgent: true, long: true })
    return { stopped: stopped + more, filled }
  } finally {
    await registry.close()
  }
}

async function endWaysInAndReplay(work: Work): Promise<number> {
  await endWaysIn(work.tx)
  return applyJournal(work)
}

/** The copy of the journal is there, is this registry's, and has all that the backup has of it. */
async function checkCopy(config: Config, vault: Vault, { origin, journal }: Manifest, rows: RowsFile): Promise<void> {
  const format = journalLines(origin, vault)
  const copy = openCopy(journalPlace(config), format)
  try {
    const end = await endOf(copy)
    if (end.n < journal.n) throw await olderOrForked(format, end, journal, rows)
    const [same = ''] = await reachable(() => copy.linesAfter(journal.n - 1, 1))
    if (!format.isHead(same, journal)) throw forked(journal.n)
  } finally {
    await copy.close()
  }
}

/** The last line of the copy, every line of which is read. */
const endOf = (copy: JournalCopy): Promise<Head> =>
  reachable(() => copy.head(async () => [])).catch((error: unknown) => {
    const isMissing = error instanceof Refusal && error.code === ('journalMissing' satisfies RefusalCode)
    throw isMissing ? new Refusal('journalNeeded', copy.name) : error
  })

/** What a copy is refused by that ends before the backup does: whether the backup has its last line. */
async function olderOrForked(format: JournalLines, end: Head, backup: Head, file: RowsFile): Promise<Refusal> {
  for await (const { table, rows } of readRows(file, tablesInOrder))
    if (table === 'journalLines' && rows.some(({ line }) => typeof line === 'string' && format.isHead(line, end)))
      return new Refusal('journalOlder', olderWords(end.n, backup.n))
  return forked(end.n)
}

async function load(config: Config, { schema }: Manifest, file: RowsFile): Promise<void> {
  const store = await openStore({ ...config, upTo: schema })
  await putRows(store, file, tablesInOrder).finally(() => store.close())
}
