import { formatDate, formatTime, words, type Words } from '@liangpai/badge/words'
import type { Language } from '../registry.ts'

/** The badge's own words, which the pages share. */
export const say = (language: Language): Words => words[language]

/** A moment as day and time of day, in the order of the language. */
export function momentText(seconds: number, language: Language): string {
  const [day, time] = [formatDate(seconds, language), formatTime(seconds)]
  return language === 'en' ? `${time}, ${day}` : `${day} ${time}`
}
