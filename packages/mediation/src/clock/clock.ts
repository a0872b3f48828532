import { dayAfter, type PlainDate } from '@liangpai/core/organization'
import { type Deadline, deadlineAfter, type WorkingCalendar } from '@liangpai/server'
import { type Case, isOpen } from '../case/case.ts'
import { standsOn } from '../mediation/goodsTest.ts'
import { isUnanswered } from '../mediation/objection.ts'
import type { ClockProfile } from './clockProfile.ts'

/** What has a time limit, in the order in which it comes up. */
export const clockNames = ['answer', 'accept', 'consent', 'replace', 'mediate', 'fulfil'] as const
/** One of `clockNames`. */
export type ClockName = (typeof clockNames)[number]

/** One time limit: `done` is the day on which it was met, or on which the case ended; one without is running. */
export type Clock = { name: ClockName; from: PlainDate; due: Deadline; done?: PlainDate }

/** What a clock is read by. */
export type ClockContext = { profile: ClockProfile; calendar: WorkingCalendar }

type Reading = { from?: PlainDate | undefined; done?: PlainDate | undefined; counts?: (day: PlainDate) => boolean }

/** When each clock began and was met. One that has not begun has no `from`; whatever runs stops when a case ends. */
const readings: { [Name in ClockName]: (one: Case) => Reading } = {
  answer: ({ complaint, answered }) => ({ from: complaint.received, done: answered }),
  accept: ({ complaint, accepted }) => ({ from: complaint.received, done: accepted }),
  consent: ({ state, consentAsked, consented, objections }) => ({
    from: state === 'consentPending' && objections.some(isUnanswered) ? undefined : lastTold(consentAsked, objections),
    done: consented,
  }),
  replace: ({ objections }) => {
    const open = objections.find(isUnanswered)
    const last = open ?? objections.at(-1)
    return { from: last?.date, done: last?.answered }
  },
  mediate: ({ accepted, agreed, tests }) => ({
    from: accepted,
    done: agreed,
    counts: (day) => !standsOn(tests, day),
  }),
  fulfil: ({ doneClaimed }) => ({ from: doneClaimed }),
}

/**
 * When both sides were last told who mediates: with a replacement they have the whole time again. While one is awaited it does not
 * run, or whoever objected would be said not to have answered.
 */
const lastTold = (consentAsked: PlainDate | undefined, objections: Case['objections']): PlainDate | undefined =>
  consentAsked && objections.reduce((last, { answered = last }) => (answered > last ? answered : last), consentAsked)

/** The clocks of a case that have begun, in their order. */
export function clocksOf(one: Case, { profile, calendar }: ClockContext): Clock[] {
  const ended = isOpen(one) ? undefined : one.since
  return clockNames.flatMap((name) => {
    const { from, done = ended, counts } = readings[name](one)
    if (from === undefined) return []
    const due = deadlineAfter(calendar, from, profile[name], counts)
    return [{ name, from, due, ...(done !== undefined && { done }) }]
  })
}

const runningClocks = (one: Case, context: ClockContext): Clock[] =>
  clocksOf(one, context).filter(({ done }) => done === undefined)

const firstDue = (clocks: readonly Clock[]): Clock | undefined =>
  clocks.toSorted((a, b) => (a.due.day < b.due.day ? -1 : 1))[0]

/** One clock, if it is running. */
export const runningClock = (one: Case, name: ClockName, context: ClockContext): Clock | undefined =>
  runningClocks(one, context).find((clock) => clock.name === name)

/** The running clock that is due first: what happens next, and by when. */
export const nextClock = (one: Case, context: ClockContext): Clock | undefined => firstDue(runningClocks(one, context))

/** Limits that end something by themselves (`elapsing.ts`). Past the others the station owes something, and another way is offered. */
const endingClocks = ['consent', 'mediate', 'fulfil'] as const satisfies ClockName[]
/** One of them. */
export type EndingClock = (typeof endingClocks)[number]

/** Whether a limit is one that ends something by itself. */
export const isEnding = (name: ClockName): name is EndingClock => (endingClocks as readonly ClockName[]).includes(name)

/** The running clock that ends something and is due first. */
export const endingClock = (one: Case, context: ClockContext): Clock | undefined =>
  firstDue(runningClocks(one, context).filter(({ name }) => isEnding(name)))

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
