import type { CalendarWords } from '../zh-Hans/calendar.ts'
import { calendarHours } from './calendarHours.ts'
import { calendarPrint } from './calendarPrint.ts'
import { calendarProof } from './calendarProof.ts'

export const calendar: CalendarWords = {
  hours: calendarHours,
  proof: calendarProof,
  print: calendarPrint,
}
