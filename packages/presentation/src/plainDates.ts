import type { PlainDate } from '@liangpai/core/organization'
import { formatDate } from './dates.ts'
import type { Language } from './language.ts'

const enMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const enWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const zhWeekdays = '日一二三四五六'

const noonOf = (day: PlainDate): Date => new Date(`${day}T12:00:00+08:00`)

/** A calendar day: `2026年11月24日`, `24 Nov 2026`. */
export const formatPlainDate = (day: PlainDate, language: Language): string =>
  formatDate(noonOf(day).getTime() / 1000, language)

/** A calendar day without its year where that is today's: `11月24日`, `24 Nov`. */
export function formatPlainDay(day: PlainDate, language: Language, today: PlainDate): string {
  if (day.slice(0, 4) !== today.slice(0, 4)) return formatPlainDate(day, language)
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))]
  return language === 'en' ? `${date} ${enMonths[month - 1] ?? ''}` : `${month}月${date}日`
}

/** The weekday of a calendar day: `星期四`, `Thursday`. */
export function formatWeekday(day: PlainDate, language: Language): string {
  const weekday = noonOf(day).getUTCDay()
  return language === 'en' ? (enWeekdays[weekday] ?? '') : `星期${zhWeekdays[weekday] ?? ''}`
}

/** A month: `2026年10月`, `Oct 2026`. */
export function formatMonth(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-')
  return language === 'en' ? `${enMonths[Number(number) - 1] ?? ''} ${year}` : `${year}年${Number(number)}月`
}

/** A month without its year: `10月`, `Oct`. */
export function formatMonthOfYear(month: string, language: Language): string {
  const number = Number(month.slice(5, 7))
  return language === 'en' ? (enMonths[number - 1] ?? '') : `${number}月`
}

/** A day, or a month where only that is known. */
export const formatDayOrMonth = (date: PlainDate, language: Language): string =>
  date.length === 7 ? formatMonth(date, language) : formatPlainDate(date, language)
