import { dayOf, isSoonDeleted } from '@liangpai/server'
import { type Next, nextOf, reopenUntil } from '../../clock/helpClock.ts'
import type { Center } from '../../center/center.ts'
import { isOpen } from '../../request/helpRequest.ts'
import { ceilingOf, keptUntilOf } from '../../retention/helpRetention.ts'
import { openedBy } from '../../store/ownLink.ts'
import type { HelpReading } from '../../store/context.ts'
import { mentorsOf } from '../../store/mentors.ts'
import { type RequesterView, requesterViewOf } from '../../view/requesterView.ts'
import { requestAndCenter } from '../request/step.ts'

/** A request as the page of its private link shows it. */
export type RequestOfRequester = {
  view: RequesterView
  center: Center
  filedAt: number
  /** Seconds since the epoch, and the day in Shanghai. */
  now: number
  today: string
  next?: Next | undefined
  /** The last day on which it can be opened again; none while it is open, or once that day is over. */
  reopenUntil?: string | undefined
  keptUntil: string
  ceiling: string
  isSoonDeleted: boolean
}

/** What whoever asked reads by their link. Throws `privateLinkUnknown`. */
export async function viewRequestByLink(reading: HelpReading, token: string): Promise<RequestOfRequester> {
  const id = await openedBy(reading, 'request', token)
  const { stored, center } = await requestAndCenter(reading, id)
  const { record, filedAt } = stored
  const context = { clocks: center.clocks, calendar: reading.calendar }
  const today = dayOf(reading.at)
  const until = reopenUntil(record, context)
  const mentors = new Map((await mentorsOf(reading, center.id)).map((mentor) => [mentor.id, mentor]))
  const keptUntil = keptUntilOf(record, center.clocks)
  return {
    view: requesterViewOf(record, mentors),
    center,
    filedAt,
    now: reading.at,
    today,
    next: nextOf(record, context),
    reopenUntil: isOpen(record) || today > until ? undefined : until,
    keptUntil,
    ceiling: ceilingOf(record),
    isSoonDeleted: isSoonDeleted(keptUntil, today),
  }
}
