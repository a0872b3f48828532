import { formatDate, formatTime } from './dates.ts'
import type { Language } from './language.ts'

/** Days and moments as people at work say them (PAGES 1): the weekday while they are near, in Asia/Shanghai. */
type NearWords = {
  /** Of a distance in days: -1, 0 and 1. */
  days: readonly [string, string, string]
  weekday(isNextWeek: boolean, weekday: number, date: string): string
  date(month: number, day: number): string
}

const zhWeekdays = '一二三四五六日'
const enWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const enMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const zh = (thisWeek: string, nextWeek: string): NearWords => ({
  days: ['昨天', '今天', '明天'],
  weekday: (isNext, weekday, date) => `${isNext ? nextWeek : thisWeek}${zhWeekdays[weekday] ?? ''}（${date}）`,
  date: (month, day) => `${month}月${day}日`,
})

const near: Readonly<Record<Language, NearWords>> = {
  'zh-Hans': zh('本周', '下周'),
  'zh-Hant': zh('本週', '下週'),
  en: {
    days: ['yesterday', 'today', 'tomorrow'],
    weekday: (isNext, weekday, date) => `${isNext ? 'next' : 'this'} ${enWeekdays[weekday] ?? ''} (${date})`,
    date: (month, day) => `${day} ${enMonths[month - 1] ?? ''}`,
  },
}

/** A day in Asia/Shanghai: how many since the epoch, and its parts. Its weeks begin on Monday, as the epoch's own did on Thursday. */
function dayIn(seconds: number) {
  const number = Math.floor((seconds + 8 * 3600) / 86_400)
  const date = new Date(number * 86_400_000)
  const week = Math.floor((number + 3) / 7)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return { number, week, weekday: (number + 3) % 7, year, month, day }
}

/** Without its year where that is this one: `11月20日`. */
function shortDate(seconds: number, now: number, language: Language): string {
  const { year, month, day } = dayIn(seconds)
  return year === dayIn(now).year ? near[language].date(month, day) : formatDate(seconds, language)
}

/** A day to come: `今天`, `明天`, `本周五（11月27日）`, `下周二（12月1日）`, else its date. */
export function formatNearDay(seconds: number, now: number, language: Language): string {
  const [day, today] = [dayIn(seconds), dayIn(now)]
  const words = near[language]
  const [distance, weeks] = [day.number - today.number, day.week - today.week]
  const date = shortDate(seconds, now, language)
  const named = words.days[distance + 1]
  if (named !== undefined) return named
  return distance > 0 && weeks <= 1 ? words.weekday(weeks === 1, day.weekday, date) : date
}

/** A moment: `今天 10:05`, `明天 01:30`, `11月20日 16:30`. */
export function formatNearMoment(seconds: number, now: number, language: Language): string {
  const distance = dayIn(seconds).number - dayIn(now).number
  const day = near[language].days[distance + 1] ?? shortDate(seconds, now, language)
  return `${day} ${formatTime(seconds)}`
}

/** Full days until a moment, in Asia/Shanghai. */
export const daysUntil = (seconds: number, now: number): number => dayIn(seconds).number - dayIn(now).number
