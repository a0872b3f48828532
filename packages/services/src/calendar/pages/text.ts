import { calendarWords, formatPlainDay, type Language } from '@liangpai/presentation'
import type { Session } from '../session/session.ts'

/** The weekday of a day as lists have it: 周六, Sat. */
export const shortWeekday = (day: string, language: Language): string =>
  calendarWords[language].signup.weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? ''

/** `14:00–16:00，培训班`. */
export function hoursAndKind({ times, kind }: Pick<Session, 'times' | 'kind'>, language: Language): string {
  const { signup, plan } = calendarWords[language]
  return `${signup.hours(times.from, times.to)}${signup.comma}${plan.kinds[kind]}`
}

/** `12月12日 14:00`, with the year where it is another one. */
export const whenText = ({ times }: Pick<Session, 'times'>, language: Language, today: string): string =>
  calendarWords[language].plan.sessionWhen(formatPlainDay(times.day, language, today), times.from)

/** Where it is, and that several branches host it together. */
export function placeText({ place, hosts }: Pick<Session, 'place' | 'hosts'>, language: Language): string {
  const { signup } = calendarWords[language]
  const n = signup.numerals[hosts.length] ?? String(hosts.length)
  return hosts.length < 2 ? place : `${place}${signup.comma}${signup.jointly(n)}`
}
