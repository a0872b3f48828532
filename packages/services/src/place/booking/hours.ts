import { isPlainDate, type PlainDate } from '@liangpai/core/organization'

/**
 * A time within one day of Asia/Shanghai, from the one up to but without the other: 14:00–16:00 and 16:00–18:00 do not overlap.
 * Midnight at the end of a day is `24:00`. No time runs over midnight: that would be two days, and is asked for as two.
 */
export type Hours = { from: string; to: string }

/** Hours on a day. */
export type DatedHours = Hours & { day: PlainDate }

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** Whether it is a time of a day, in order and not empty. */
export const areHours = ({ from, to }: Hours): boolean =>
  CLOCK.test(from) && (CLOCK.test(to) || to === '24:00') && from < to

/** Whether the end comes before the beginning, as it does when one means the next day. */
export const isOverMidnight = ({ from, to }: Hours): boolean => CLOCK.test(from) && CLOCK.test(to) && to <= from

/** Whether it is hours of a day that exists. */
export const areDatedHours = (hours: DatedHours): boolean => isPlainDate(hours.day) && areHours(hours)

/** Whether two times share a minute. */
export const areOverlapping = (a: DatedHours, b: DatedHours): boolean =>
  a.day === b.day && a.from < b.to && b.from < a.to

/** Whether a time has begun. `now` is a time of Asia/Shanghai: `2026-12-04T14:00`. */
export const hasBegun = ({ day, from }: DatedHours, now: string): boolean => `${day}T${from}` <= now
