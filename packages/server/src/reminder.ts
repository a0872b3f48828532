import { addDays, type PlainDate } from '@liangpai/core/organization'

/** Days before a deletion on which its page says so, once (SERVICES 7). */
export const REMINDER_DAYS = 7

/** Whether what is there until a last day is about to be deleted, so that its own page says so. It is the reminder clock. */
export const isSoonDeleted = (keptUntil: PlainDate, today: PlainDate): boolean =>
  keptUntil <= addDays(today, REMINDER_DAYS)
