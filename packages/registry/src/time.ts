/** Badges begin and end at midnight of this zone, which has had no other offset since 1991. */
const SHANGHAI = 8 * 3600
export const DAY = 86_400

/** The last midnight in Asia/Shanghai, in seconds. */
export const midnight = (seconds: number): number => Math.floor((seconds + SHANGHAI) / DAY) * DAY - SHANGHAI

/** The day it is in Asia/Shanghai: `2026-11-24`. */
export const dayOf = (seconds: number): string => new Date((seconds + SHANGHAI) * 1000).toISOString().slice(0, 10)

/** The midnight with which a day begins. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000 - SHANGHAI

/** The midnight with which a day ends. */
export const endOfDay = (day: string): number => startOfDay(day) + DAY
