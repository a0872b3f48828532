import { dayOf, deadlineAfter, midnight, startOfDay, type WorkingCalendar } from '@liangpai/server'

/** A branch answers a request, and the office a report, within as many working days (PAGES 3.4, 3.5). */
const ANSWERED_WITHIN = 5

/** By when what came at a moment is answered: at the same hour, working days later. Both in seconds. */
export function answerDue({ calendar }: { calendar: WorkingCalendar }, since: number): number {
  const { day } = deadlineAfter(calendar, dayOf(since), ANSWERED_WITHIN)
  return startOfDay(day) + (since - midnight(since))
}
