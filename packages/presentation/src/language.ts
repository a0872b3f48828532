/** The languages of every badge and page, in the order in which they are offered. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

/** One of the three. */
export type Language = (typeof languages)[number]

/** The language for a `lang` value, `zh_CN` and `cmn-Hans` among them: zh-Hans where it is absent, en where it is unknown. */
export function languageOf(tag: string | null | undefined): Language {
  if (!tag) return 'zh-Hans'
  if (!/^(?:zh|cmn)(?![a-z])/i.test(tag)) return 'en'
  return /[-_](?:hant|tw|hk|mo)(?![a-z])/i.test(tag) ? 'zh-Hant' : 'zh-Hans'
}
