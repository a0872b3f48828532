import { en } from './en.ts'
import type { Language, Words } from './words.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

export { nameIn } from './words.ts'
export type { Language, Named, Shown, Words } from './words.ts'

/** The words of the badge by language. */
export const words: Record<Language, Words> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

/** The language for a `lang`: absent is zh-Hans, unknown is en. */
export function languageOf(tag: string | null | undefined): Language {
  if (!tag) return 'zh-Hans'
  if (!/^zh\b/i.test(tag)) return 'en'
  return /^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : 'zh-Hans'
}

/** A moment in Asia/Shanghai, whatever the reader's clock is set to; that zone has been eight hours ahead since 1991. */
const inShanghai = (seconds: number) => new Date((seconds + 8 * 3600) * 1000)

/** The day of a moment: `2026年11月24日`, `24 Nov 2026`. */
export function formatDate(seconds: number, language: Language): string {
  const day = inShanghai(seconds)
  return words[language].date(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
}

/** The time of day of a moment: `15:58`. */
export const formatTime = (seconds: number): string => inShanghai(seconds).toISOString().slice(11, 16)
