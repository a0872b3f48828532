import { type FindingNotice, findPerson, readEyes } from '@liangpai/server'
import { answerDue } from '../../clock/answerDue.ts'
import type { Reading } from '../../context.ts'
import { pausesOf } from '../../store/pauses.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import { findStationKey } from '../../store/stationKeys.ts'
import type { NoticeEffect, StationNoticeRow } from '../../store/stationRow.ts'
import type { BadgeRow, PauseCause } from '../../store/tables.ts'
import { isFirst, waitsForSecond } from '../twoPersons.ts'
import { effectRefusal, noticeEffects } from './noticeEffects.ts'
import { noticeForOffice } from './noticeForOffice.ts'

/** The badge of a notice as it is now; `request` is that for which it was issued. Nothing is said of one that has ended or never was. */
export type NoticedBadge = {
  request: string
  shop: string
  state: 'active' | 'paused' | 'expired'
  pausedFor: PauseCause[]
  pledge: string | null
  pledgeVersion: number
}

/** A station's notice, as the office sees it. Times in seconds. */
export type OfficeNotice = Omit<FindingNotice, 'id'> & {
  number: string
  receivedAt: number
  due: number
  /** The key that signed it has been retired since. */
  isKeyRetired: boolean
  badge?: NoticedBadge
  /** What the first of two persons wants done. */
  wanted?: { effect: NoticeEffect; by: string; at: number; isOwn: boolean }
  decided?: { effect: NoticeEffect; at: number }
  /** What may follow from it, for whoever reads. */
  effects: NoticeEffect[]
}

/** A station's notice, for the people of the office. Throws `notFoundOrNotYours`. */
export async function viewStationNotice(work: Reading, number: string): Promise<OfficeNotice> {
  const found = await noticeForOffice(work, number)
  const { row, badge } = found
  const { id: _, ...content } = found.content
  const refused = await Promise.all(noticeEffects.map((effect) => effectRefusal(work, found, effect)))
  const wanted = await wantedOf(work, row)
  return {
    ...content,
    number,
    receivedAt: row.receivedAt,
    due: answerDue(work, row.receivedAt),
    isKeyRetired: (await findStationKey(work.tx, row.thumbprint))?.retiredAt !== null,
    ...(badge && { badge: await noticedBadge(work, badge) }),
    ...(wanted && { wanted }),
    ...(row.decision !== null && row.decidedAt !== null && { decided: { effect: row.decision, at: row.decidedAt } }),
    effects: noticeEffects.filter((_effect, at) => refused[at] === undefined),
  }
}

async function noticedBadge(work: Reading, badge: BadgeRow): Promise<NoticedBadge> {
  const request = await requestOf(work, badge.requestId)
  const { pledge, pledgeVersion } = request
  const state = work.at >= badge.exp ? 'expired' : badge.state
  return { request: request.id, shop: shopOf(request).name, state, pausedFor: pausesOf(badge), pledge, pledgeVersion }
}

async function wantedOf(work: Reading, row: StationNoticeRow): Promise<OfficeNotice['wanted']> {
  if (row.wanted === null || row.wantedAt === null || !waitsForSecond(work, row)) return undefined
  const [first = ''] = readEyes(row.wantedBy)
  const by = (await findPerson(work, first))?.name ?? first
  return { effect: row.wanted, by, at: row.wantedAt, isOwn: isFirst(work, row) }
}
