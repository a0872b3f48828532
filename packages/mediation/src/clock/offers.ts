import type { PlainDate } from '@liangpai/core/organization'
import { deadlineAfter } from '@liangpai/server'
import type { Case } from '../case/case.ts'
import { isActive } from '../mediation/mediator.ts'
import { type Clock, type ClockContext, clocksOf, isEnding, isOver } from './clock.ts'

/** What a case offers its sides by itself when somebody of the station does nothing (SERVICES 2). */
export const offers = ['anotherMediator', 'referral12315'] as const
/** One of `offers`. */
export type Offer = (typeof offers)[number]

/** The ways that appear by themselves on a day; none while all goes its course. */
export function offersOf(one: Case, context: ClockContext, today: PlainDate): Offer[] {
  if (areSilent(one, context, today)) return ['anotherMediator', 'referral12315']
  // What ends nothing is what the station owes.
  const isOwed = ({ name, done }: Clock) => done === undefined && !isEnding(name)
  const isLate = clocksOf(one, context).some((clock) => isOwed(clock) && isOver(clock, today))
  return isLate ? ['referral12315'] : []
}

/** Whether a mediation has had no word from its mediators for as many working days as the profile says. */
function areSilent(one: Case, { profile, calendar }: ClockContext, today: PlainDate): boolean {
  if (one.state !== 'mediating') return false
  const due = deadlineAfter(calendar, lastWordOf(one), profile.silence)
  return !due.provisional && today > due.day
}

/** The last day on which a mediator was assigned, wrote, proposed, or began or ended a test. */
function lastWordOf({ mediators, messages, proposals, tests, consented, since }: Case): PlainDate {
  const active = mediators.filter(isActive)
  const isMediator = (person: string) => active.some((mediator) => mediator.person === person)
  const days = [
    consented ?? since,
    ...active.map((mediator) => mediator.since),
    ...messages.flatMap(({ author, date }) => ('person' in author && isMediator(author.person) ? [date] : [])),
    ...proposals.map(({ date }) => date),
    ...tests.flatMap(({ proposed, until }) => [proposed, until ?? proposed]),
  ]
  return days.reduce((last, day) => (day > last ? day : last))
}
