import { addMonths, dayAfter, type PlainDate } from '@liangpai/core/organization'
import { daysAfter } from '../clock/helpClock.ts'

/** A mentor of whom nothing was heard for as long is deleted (SERVICES 7); whatever they do puts it off. */
const MONTHS = 12

/** Days before a deletion on which their page says so. */
const REMINDER_DAYS = 7

/** The last day on which a mentor is there who did something on a day. */
export const mentorLastDay = (today: PlainDate): PlainDate => addMonths(today, MONTHS)

/** Whether their page says that they are about to be deleted. */
export const isMentorSoonDeleted = (lastDay: PlainDate, today: PlainDate): boolean =>
  daysAfter(today, REMINDER_DAYS) >= dayAfter(lastDay)
