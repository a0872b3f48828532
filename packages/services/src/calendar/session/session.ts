import type { PlainDate } from '@liangpai/core/organization'
import type { SessionChange } from './sessionChange.ts'
import type { SessionTimes, TimeOfDay } from './sessionTimes.ts'

/** What is offered to merchants (GLOSSARY G): 培训提升班, 业务交流, 志愿服务. */
export const sessionKinds = ['trainingClass', 'exchangeMeeting', 'volunteering'] as const
/** One of `sessionKinds`. */
export type SessionKind = (typeof sessionKinds)[number]

/** `invited`: the branch hands out the link, and no list has it. */
export const audiences = ['everyone', 'invited'] as const
/** One of `audiences`. */
export type Audience = (typeof audiences)[number]

/** How far a session is (SERVICES 4). */
export const sessionStates = ['planned', 'open', 'held', 'cancelled'] as const
/** One of `sessionStates`. */
export type SessionState = (typeof sessionStates)[number]

/** One class, meeting or activity. `hosts` are ids of organisations: joint ones have several (SYSTEMS 90). */
export type Session = {
  title: string
  kind: SessionKind
  hosts: readonly string[]
  times: SessionTimes
  place: string
  /** How many can take part; without it, whoever comes. */
  seats?: number
  openTo: Audience
  /** For traders who go from offline to online (SYSTEMS 52, 103). */
  transition: boolean
  state: SessionState
  /** Why it was cancelled: whoever signed up reads it. */
  reason?: string
  /** What was changed since it was planned, the first change first. */
  changes?: readonly SessionChange[]
}

/** The most characters of a title, of a place and of a reason. */
export const SESSION_LENGTHS = { title: 60, place: 60, reason: 200 } as const

/** The most seats of a session. */
export const MOST_SEATS = 2000

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether a text is a time of day. */
export const isTimeOfDay = (text: unknown): text is TimeOfDay => typeof text === 'string' && timeOfDay.test(text)

/** Seconds after midnight. */
const secondsOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60

/** Asia/Shanghai is eight hours ahead of UTC, the whole year. */
const momentOf = (day: PlainDate, time: TimeOfDay): number =>
  Date.parse(`${day}T00:00:00Z`) / 1000 - 8 * 3600 + secondsOf(time)

/** The moment at which a session begins, in seconds since 1970. */
export const beginOf = ({ day, from }: SessionTimes): number => momentOf(day, from)

/** The moment at which a session ends, in seconds since 1970. */
export const endOf = ({ day, to }: SessionTimes): number => momentOf(day, to)

/** Whether two sessions would share a moment. */
export const overlap = (a: SessionTimes, b: SessionTimes): boolean => a.day === b.day && a.from < b.to && b.from < a.to

/** Whether those who were there have hours of it: they came to volunteer, and it was held. */
export const hasHours = ({ kind, state }: Pick<Session, 'kind' | 'state'>): boolean =>
  kind === 'volunteering' && state === 'held'
