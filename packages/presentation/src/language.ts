/** The languages of every badge and page, in the order in which they are offered. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

/** One of the three. */
export type Language = (typeof languages)[number]

/** The language for a `lang` value: zh-Hans where it is absent, en where it is unknown. */
export function languageOf(tag: string | null | undefined): Language {
  if (!tag) return 'zh-Hans'
  if (!/^zh\b/i.test(tag)) return 'en'
  return /^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : 'zh-Hans'
}
