import { dayAfter, type PlainDate } from '@liangpai/core/organization'
import { type Deadline, deadlineAfter, type WorkingCalendar } from '@liangpai/server'
import type { Case } from '../case/case.ts'
import { standsOn } from '../mediation/goodsTest.ts'
import { isUnanswered } from '../mediation/objection.ts'
import type { ClockProfile } from './clockProfile.ts'

/** What has a time limit, in the order in which it comes up. */
export const clockNames = ['answer', 'accept', 'consent', 'replace', 'mediate', 'fulfil'] as const
/** One of `clockNames`. */
export type ClockName = (typeof clockNames)[number]

/** One time limit: `done` is the day on which it was met; one without is running. */
export type Clock = { name: ClockName; from: PlainDate; due: Deadline; done?: PlainDate }

/** What a clock is read by. */
export type ClockContext = { profile: ClockProfile; calendar: WorkingCalendar }

type Reading = { from?: PlainDate | undefined; done?: PlainDate | undefined; counts?: (day: PlainDate) => boolean }

/** When each clock began and was met. One that has not begun has no `from`. */
const readings: { [Name in ClockName]: (one: Case) => Reading } = {
  answer: ({ complaint, answered, accepted, refusal, since }) => ({
    from: complaint.received,
    done: answered ?? accepted ?? (refusal && since),
  }),
  accept: ({ complaint, accepted, refusal, since }) => ({
    from: complaint.received,
    done: accepted ?? (refusal && since),
  }),
  consent: ({ state, consentAsked, consented, objections, since }) => ({
    from: state === 'consentPending' && objections.some(isUnanswered) ? undefined : lastTold(consentAsked, objections),
    done: consented ?? (state === 'consentPending' ? undefined : since),
  }),
  replace: ({ objections }) => {
    const open = objections.find(isUnanswered)
    const last = open ?? objections.at(-1)
    return { from: last?.date, done: last?.answered }
  },
  mediate: ({ state, accepted, agreed, since, tests }) => ({
    from: accepted,
    done: agreed ?? (isMediated(state) ? undefined : since),
    counts: (day) => !standsOn(tests, day),
  }),
  fulfil: ({ state, doneClaimed, since }) => ({ from: doneClaimed, done: state === 'agreed' ? undefined : since }),
}

/**
 * When both sides were last told who mediates: with a replacement they have the whole time again. While one is awaited it does not
 * run, or whoever objected would be said not to have answered.
 */
const lastTold = (consentAsked: PlainDate | undefined, objections: Case['objections']): PlainDate | undefined =>
  consentAsked && objections.reduce((last, { answered = last }) => (answered > last ? answered : last), consentAsked)

const isMediated = (state: Case['state']) =>
  state === 'accepted' || state === 'consentPending' || state === 'mediating' || state === 'paused'

/** The clocks of a case that have begun, in their order. */
export function clocksOf(one: Case, { profile, calendar }: ClockContext): Clock[] {
  return clockNames.flatMap((name) => {
    const { from, done, counts } = readings[name](one)
    if (from === undefined) return []
    const due = deadlineAfter(calendar, from, profile[name], counts)
    return [{ name, from, due, ...(done !== undefined && { done }) }]
  })
}

/** One clock, if it is running. */
export const runningClock = (one: Case, name: ClockName, context: ClockContext): Clock | undefined =>
  clocksOf(one, context).find((clock) => clock.name === name && clock.done === undefined)

/** The running clock that is due first: what happens next, and by when. */
export function nextClock(one: Case, context: ClockContext): Clock | undefined {
  const running = clocksOf(one, context).filter(({ done }) => done === undefined)
  return running.toSorted((a, b) => (a.due.day < b.due.day ? -1 : 1))[0]
}

/** Limits that end something by themselves; the others offer another way (`offers.ts`). */
const endingClocks: readonly ClockName[] = ['consent', 'mediate', 'fulfil']

/** The running clock that ends something and is due first. */
export function endingClock(one: Case, context: ClockContext): Clock | undefined {
  const running = clocksOf(one, context).filter(({ name, done }) => done === undefined && endingClocks.includes(name))
  return running.toSorted((a, b) => (a.due.day < b.due.day ? -1 : 1))[0]
}

/** Whether a limit is certainly over. One whose holidays are not published is over for nobody. */
export const isOver = ({ due }: Clock, today: PlainDate): boolean => !due.provisional && today > due.day

/** How many working days of a running limit are left after a day, those in which its time stands not counted. */
export function daysLeft({ name, due }: Clock, one: Case, { calendar }: ClockContext, today: PlainDate): number {
  const { counts = () => true } = readings[name](one)
  let left = 0
  for (let day = dayAfter(today); day <= due.day; day = dayAfter(day))
    if (calendar.isWorkingDay(day) && counts(day)) left++
  return left
}
