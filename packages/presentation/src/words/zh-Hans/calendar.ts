import { calendarHours } from './calendarHours.ts'
import { calendarPlan } from './calendarPlan.ts'
import { calendarPrint } from './calendarPrint.ts'
import { calendarProof } from './calendarProof.ts'
import { calendarSignup } from './calendarSignup.ts'
import { calendarPlanVerbs } from './calendarPlanVerbs.ts'

/** What the pages of plans, sessions and volunteering say (PAGES-services 4 and 8). The source of the other two languages. */
export const calendar = {
  signup: calendarSignup,
  plan: calendarPlan,
  hours: calendarHours,
  proof: calendarProof,
  print: calendarPrint,
  planVerbs: calendarPlanVerbs,
}

/** The words of one language. */
export type CalendarWords = typeof calendar
