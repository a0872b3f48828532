import { isEnding, type JournalRecord } from '../journal/journal.ts'
import { findBadgeByHash } from '../store/badges.ts'
import type { Db } from '../store/store.ts'

/**
 * Whether the journal's last line on a badge is an ending that still stands. It does not if the badge was resumed later by
 * a process with a journal of its own, on another machine; it does in a database restored from before the ending.
 */
export async function endingStands(db: Db, line: JournalRecord): Promise<boolean> {
  if (!isEnding(line)) return false
  const badge = await findBadgeByHash(db, line.code)
  return !(badge?.state === 'active' && badge.changedAt > line.at)
}
