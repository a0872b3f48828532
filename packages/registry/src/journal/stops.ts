import type { Db } from '../store/store.ts'
import type { JournalRecord } from '../store/journalTables.ts'
import type { StatusListRow } from '../store/tables.ts'
import type { Journal } from './journal.ts'
import { isFinal } from './line.ts'
import { pendingActs } from './table.ts'

/** Which indices of a list the journal has stopped: a byte each, 0 where the badge is in effect or there is none. */
export type Stops = ReadonlyMap<StatusListRow['id'], Uint8Array>

const PAUSED = 1
const ENDED = 2

/**
 * Reads the whole journal, and the acts that wait for it, in its own order: never by a clock. It takes a byte for each index,
 * however long the journal is. Throws `rowDamaged` for lines that are not as they were written.
 */
export async function stopsInJournal(journal: Journal, db: Db, lists: readonly StatusListRow[]): Promise<Stops> {
  const stops = new Map(lists.map(({ id, size }) => [id, new Uint8Array(size)]))
  const byUri = new Map(lists.map(({ id, uri }) => [uri, stops.get(id)]))
  for await (const { uri, idx, act } of acts(journal, db)) {
    const list = byUri.get(uri)
    if (list && list[idx] !== ENDED) list[idx] = wordOf({ act })
  }
  return stops
}

function wordOf(record: Pick<JournalRecord, 'act'>): number {
  if (record.act === 'pause') return PAUSED
  return isFinal(record) ? ENDED : 0
}

async function* acts(journal: Journal, db: Db): AsyncGenerator<JournalRecord> {
  for await (const lines of journal.lines(db)) yield* lines
  yield* await pendingActs(db)
}
