import type { Language } from '../language.ts'
import { calendar as en } from './en/calendar.ts'
import { type CalendarWords, calendar as zhHans } from './zh-Hans/calendar.ts'
import { calendar as zhHant } from './zh-Hant/calendar.ts'

/** What the pages of plans, sessions and volunteering say, by language; apart from `pageWords`, so that badge pages do not carry it. */
export const calendarWords: Readonly<Record<Language, CalendarWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
