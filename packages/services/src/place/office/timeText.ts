import { formatPlainDay, formatWeekday, type Language, placeWords } from '@liangpai/presentation'
import type { PlainDate } from '@liangpai/core/organization'
import type { WantedTime } from '../booking/booking.ts'

/** `14:00–17:00`. */
export const hoursText = ({ from, to }: Pick<WantedTime, 'from' | 'to'>): string => `${from}–${to}`

/** `12月4日（星期五）14:00–17:00`; of a series `每周五 14:00–17:00`. */
export function timeText(wanted: WantedTime, language: Language, today: PlainDate): string {
  const words = placeWords[language].booking
  const [first = today] = wanted.days
  const hours = hoursText(wanted)
  if (wanted.days.length > 1) return words.weekly(shortWeekday(first, language), hours)
  return words.on(formatPlainDay(first, language, today), formatWeekday(first, language), hours)
}

/** `周五`, `Friday`. */
export function shortWeekday(day: PlainDate, language: Language): string {
  const weekday = formatWeekday(day, language)
  return language === 'en' ? weekday : weekday.replace('星期', language === 'zh-Hant' ? '週' : '周')
}

/** Several days: `12月4日、11日`. */
export function daysText(days: readonly PlainDate[], language: Language, today: PlainDate): string {
  const texts = days.map((day, at) => {
    const isSameMonth = at > 0 && days[at - 1]?.slice(0, 7) === day.slice(0, 7)
    if (isSameMonth && language !== 'en') return `${Number(day.slice(8))}日`
    return formatPlainDay(day, language, today)
  })
  return texts.join(placeWords[language].booking.and)
}
