import { allLists, inEffectAfter } from '../store/statusLists.ts'
import type { Db } from '../store/store.ts'
import type { StatusEntryRow } from '../store/tables.ts'
import type { Journal } from './journal.ts'
import { stopsInJournal } from './stops.ts'

const BATCH = 10_000

/** Indices that the journal has stopped and whose bit says that the badge is in effect; expired badges do not count. */
export async function lostStops(journal: Journal, db: Db, at: number): Promise<StatusEntryRow[]> {
  const lists = await allLists(db)
  const stops = await stopsInJournal(journal, db, lists)
  const lost: StatusEntryRow[] = []
  for (const { id } of lists)
    for (let last = -1; ;) {
      const entries = await inEffectAfter(db, { listId: id, idx: last, at }, BATCH)
      lost.push(...entries.filter(({ idx }) => stops.get(id)?.[idx]))
      last = entries.at(-1)?.idx ?? last
      if (entries.length < BATCH) break
    }
  return lost
}
