import type { Language } from './language.ts'

/** Asia/Shanghai has been eight hours ahead of UTC since 1991; the reader's own time zone plays no part. */
const inShanghai = (seconds: number) => new Date((seconds + 8 * 3600) * 1000)

/** The day of a moment in Asia/Shanghai: `2026年11月24日`, `24 Nov 2026`. Takes seconds since the epoch. */
export function formatDate(seconds: number, language: Language): string {
  const date = inShanghai(seconds)
  // `Tue, 24 Nov 2026 07:58:00 GMT` in every engine (ECMA-262 section 21.4.4.43).
  const [, day = '', month = '', year = ''] = date.toUTCString().split(' ')
  return language === 'en' ? `${+day} ${month} ${year}` : `${year}年${date.getUTCMonth() + 1}月${+day}日`
}

/** The last day on which something is valid that ends at `end`, which is itself outside (the `exp` of a token). */
export const formatLastDay = (end: number, language: Language): string => formatDate(end - 1, language)

/** The time of day of a moment in Asia/Shanghai: `15:58`. Takes seconds since the epoch. */
export const formatTime = (seconds: number): string => inShanghai(seconds).toISOString().slice(11, 16)

/** Day and time in the order of the language: `2026年11月24日 15:58`, `15:58, 24 Nov 2026`. */
export function formatMoment(seconds: number, language: Language): string {
  const [date, time] = [formatDate(seconds, language), formatTime(seconds)]
  return language === 'en' ? `${time}, ${date}` : `${date} ${time}`
}
