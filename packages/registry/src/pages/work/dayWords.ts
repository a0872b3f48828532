import { formatDate, type Language } from '@liangpai/presentation'

/** A day or month of a term in words: `2026年11月24日`, `2026年11月`. */
export function dayWords(day: string, language: Language): string {
  const [year = '', month = '', date] = day.split('-')
  const words = formatDate(Date.parse(`${year}-${month}-${date ?? '01'}T00:00:00+08:00`) / 1000, language)
  if (date !== undefined) return words
  return language === 'en' ? words.replace(/^1 /, '') : words.replace(/1日$/, '')
}
