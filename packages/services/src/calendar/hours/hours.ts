/** How long somebody volunteered, counted in whole and half hours. */
export type Hours = number

/** The most hours of one activity: it ends on the day on which it begins. */
export const MOST_HOURS = 24

/** Whether a number counts hours: half an hour at least, and no other part of one. */
export const isHours = (value: unknown): value is Hours =>
  typeof value === 'number' && Number.isInteger(value * 2) && value >= 0.5 && value <= MOST_HOURS

/** The hours of an activity from its beginning to its end, in seconds; the half hour that has begun counts. */
export const hoursBetween = (begin: number, end: number): Hours =>
  Math.min(Math.max(Math.ceil((end - begin) / 1800) / 2, 0.5), MOST_HOURS)
