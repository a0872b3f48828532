import type { Language } from '../language.ts'
import { en } from './en/pages.ts'
import { type PageWords, zhHans } from './zh-Hans/pages.ts'
import { zhHant } from './zh-Hant/pages.ts'

/**
 * Everything that pages say beyond the words of the badge, by language and page (RULES 8.3 and 8.4, LOOK 15).
 * A function takes the value that stands in the sentence.
 */
export const pageWords: Record<Language, PageWords> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

/** The version of the consent text, kept with every consent. Another sentence in it is another version. */
export const CONSENT_TEXT_VERSION = '2'
