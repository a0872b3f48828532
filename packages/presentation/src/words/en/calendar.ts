import type { CalendarWords } from '../zh-Hans/calendar.ts'
import { calendarHours } from './calendarHours.ts'
import { calendarPlan } from './calendarPlan.ts'
import { calendarPrint } from './calendarPrint.ts'
import { calendarProof } from './calendarProof.ts'
import { calendarSignup } from './calendarSignup.ts'
import { calendarPlanVerbs } from './calendarPlanVerbs.ts'

export const calendar: CalendarWords = {
  signup: calendarSignup,
  plan: calendarPlan,
  hours: calendarHours,
  proof: calendarProof,
  print: calendarPrint,
  planVerbs: calendarPlanVerbs,
}
