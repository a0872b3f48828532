import { forNoKeyUpdate, forUpdate, isPostgres } from '@liangpai/server/store'
import { sql } from 'kysely'
import type { Tx } from './store.ts'

// The order in which transactions lock rows, so that no two wait for each other (docs/decisions/locks.md): the head of the journal;
// badges, by the hash of their number; what is of one badge alone, its request and its indices; lists, by their id, and last, since
// all who write to one wait. Verbs take no head. Who needs several badges, or lists, locks all of them here before the first is changed.

/** Badges that are locked by one statement. */
const AT_ONCE = 500

/** Locks those of so many badges that have not ended, by the keyed hashes of their numbers. */
export async function lockBadges(tx: Tx, codeHashes: readonly string[]): Promise<void> {
  if (!isPostgres(tx)) return
  const sorted = [...new Set(codeHashes)].toSorted()
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const some = tx
      .selectFrom('badges')
      .select('badgeNo')
      .where('codeHash', 'in', sorted.slice(from, from + AT_ONCE))
    // In the order of their bytes, as they are sorted here, whatever language the database sorts by.
    await forUpdate(tx, some.orderBy(sql`${sql.ref('codeHash')} collate "C"`)).execute()
  }
}

/** Locks lists: those of these ids, or all. */
export async function lockLists(tx: Tx, ids?: readonly string[]): Promise<void> {
  if (ids?.length === 0) return
  const lists = tx.selectFrom('statusLists').select('id').orderBy('id')
  await forNoKeyUpdate(tx, ids ? lists.where('id', 'in', ids) : lists).execute()
}

/** Takes the locks that every stop has to wait for: that on the head of the journal, and those on the lists. */
export async function takeStopLocks(tx: Tx): Promise<void> {
  await forUpdate(tx, tx.selectFrom('journalHead').select('id')).execute()
  await lockLists(tx)
}
