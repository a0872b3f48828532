import { findPerson, readEyes } from '@liangpai/server'
import * as z from 'zod'
import { answerDue } from '../../clock/answerDue.ts'
import type { Reading } from '../../context.ts'
import { pauseCause, seconds } from '../../output/schemas.ts'
import { pausesOf } from '../../store/pauses.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import { findStationKey } from '../../store/stationKeys.ts'
import { noticeEffects, type StationNoticeRow } from '../../store/stationRow.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { isFirst, waitsForSecond } from '../twoPersons.ts'
import { effectRefusal } from './noticeEffects.ts'
import { noticeForOffice } from './noticeForOffice.ts'

/** The badge of a notice as it is now; `request` is that for which it was issued. Nothing is said of one that has ended or never was. */
const noticedBadge = z.strictObject({
  request: z.string(),
  shop: z.string(),
  state: z.enum(['active', 'paused', 'expired']),
  pausedFor: z.array(pauseCause),
  pledge: z.string().nullable(),
  pledgeVersion: z.int(),
})
/** The same. */
export type NoticedBadge = z.output<typeof noticedBadge>

const effect = z.enum(noticeEffects)

/** A station's notice, as the office sees it. */
export const officeNotice = z.strictObject({
  badgeNo: z.string(),
  pledgeVersion: z.string().optional(),
  conclusion: z.enum(['confirmed', 'notConfirmed']),
  reason: z.string().describe("what it rests on, in the station's words"),
  station: z.strictObject({ name: z.string(), contact: z.string() }),
  date: z.string(),
  number: z.string(),
  receivedAt: seconds,
  due: seconds,
  isKeyRetired: z.boolean().describe('the key that signed it has been retired since'),
  badge: noticedBadge.exactOptional(),
  wanted: z
    .strictObject({ effect, by: z.string(), at: seconds, isOwn: z.boolean() })
    .exactOptional()
    .describe('what the first of two persons wants done'),
  decided: z.strictObject({ effect, at: seconds }).exactOptional(),
  effects: z.array(effect).describe('what may follow from it, for whoever reads'),
})
/** The same. */
export type OfficeNotice = z.output<typeof officeNotice>

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
    ...(badge && { badge: await badgeOf(work, badge) }),
    ...(wanted && { wanted }),
    ...(row.decision !== null && row.decidedAt !== null && { decided: { effect: row.decision, at: row.decidedAt } }),
    effects: noticeEffects.filter((_effect, at) => refused[at] === undefined),
  }
}

async function badgeOf(work: Reading, badge: BadgeRow): Promise<NoticedBadge> {
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
