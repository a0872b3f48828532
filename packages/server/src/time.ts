/** Asia/Shanghai is at UTC+8 and has had no other offset since 1991. Days and terms begin at its midnight. */
const SHANGHAI = 8 * 3600

/** Seconds of a day. */
export const DAY = 86_400

/** The last midnight in Asia/Shanghai, in seconds. */
export const midnight = (seconds: number): number => Math.floor((seconds + SHANGHAI) / DAY) * DAY - SHANGHAI

/** The date in Asia/Shanghai at that time: `2026-11-24`. */
export const dayOf = (seconds: number): string => new Date((seconds + SHANGHAI) * 1000).toISOString().slice(0, 10)

/** The midnight at which a day begins. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000 - SHANGHAI

/** The midnight at which a day ends. */
export const endOfDay = (day: string): number => startOfDay(day) + DAY

/** By how many seconds the clocks of two processes may differ. */
const LEEWAY = 300

/** Whether a time of something done is still to come: a clock that was wrong has dated it, and was put right since. */
export const isAhead = (done: number, at: number): boolean => done > at + LEEWAY
