import type { Kysely } from 'kysely'
import { findBadgeByHash } from '../store/badges.ts'
import type { Database } from '../store/schema.ts'
import { isEnding, type JournalRecord } from './journal.ts'

/**
 * Whether the journal's last word on a badge is an ending that still stands. It does not where the badge was resumed
 * later by a process with a journal of its own, on another machine; in a database put back from before the ending it does.
 */
export async function isEnded(db: Kysely<Database>, line: JournalRecord): Promise<boolean> {
  if (!isEnding(line)) return false
  const badge = await findBadgeByHash(db, line.code)
  return !(badge?.state === 'active' && badge.changedAt > line.at)
}
