import { parseBadgeNo } from '@liangpai/core'
import { type FindingNotice, Refusal } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { findBadge } from '../../store/badges.ts'
import { OFFICE } from '../../store/issuers.ts'
import { contentOfNotice, findStationNotice } from '../../store/stationNotices.ts'
import type { StationNoticeRow } from '../../store/stationRow.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { reachOf } from '../reach.ts'
import { REVIEWERS } from '../roles.ts'

/** A notice with the badge that it is about, if that has not ended. */
export type NoticeFound = { row: StationNoticeRow; content: FindingNotice; badge: BadgeRow | undefined }

/** A notice, for the people of the office; throws `notFoundOrNotYours`. */
export async function noticeForOffice(work: Reading, number: string): Promise<NoticeFound> {
  const reach = await reachOf(work)
  const row = reach.mayIn(OFFICE, REVIEWERS) ? await findStationNotice(work, number) : undefined
  if (!row) throw new Refusal('notFoundOrNotYours')
  const content = contentOfNotice(row)
  return { row, content, badge: await badgeOfNotice(work, content) }
}

/** The badge of the number that a notice names, if it has not ended. To a station the number is any text. */
export async function badgeOfNotice({ tx }: Reading, { badgeNo }: FindingNotice): Promise<BadgeRow | undefined> {
  return findBadge(tx, parseBadgeNo(badgeNo) ?? '')
}
