import { liveSession, type LinkPermission, Refusal } from '@liangpai/server'
import type { SessionRow } from '@liangpai/server/store'
import { findBadgeByHash } from '../../store/badges.ts'
import { MEMBER_DATA } from '../../store/memberData.ts'
import type { Db } from '../../store/store.ts'
import type { BadgeRow } from '../../store/tables.ts'

/** Seen by whoever holds the branch's link alone, or by who is shown to be the member: by a passkey, or the stop link too. */
export type DataLevel = 'branch' | 'member'

/** What a session of "My data" opens: one badge, and how much of it. */
export type DataAccess = { badge: BadgeRow; level: DataLevel; row: SessionRow }

/**
 * What a session opens, its badge locked within a transaction. Throws `dataSessionEnded`, and `notInEffect` for a badge that
 * has ended since.
 */
export async function accessOf(work: { tx: Db; at: number }, session: string): Promise<DataAccess> {
  const row = await liveSession(work, MEMBER_DATA, session)
  if (!row) throw new Refusal('dataSessionEnded')
  const badge = await findBadgeByHash(work.tx, row.subject)
  if (!badge) throw new Refusal('notInEffect')
  return { badge, level: row.level === 'member' ? 'member' : 'branch', row }
}

/** The badge of a session whose holder is shown to be the member. Throws `dataNeedsMore`, and as `accessOf`. */
export async function ownBadge(work: { tx: Db; at: number }, session: string): Promise<BadgeRow> {
  const { badge, level } = await accessOf(work, session)
  if (level !== 'member') throw new Refusal('dataNeedsMore')
  return badge
}

/** The member may act in a session of "My data". The verb looks it up, and requires the member's level where that is needed. */
export const byDataSession: LinkPermission<object> = {
  by: 'link',
  link: 'session of my data',
  holds: (input) => 'session' in input,
}
