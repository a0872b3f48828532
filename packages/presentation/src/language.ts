/** The languages of every badge and page, in the order in which they are offered. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

/** One of the three. */
export type Language = (typeof languages)[number]
