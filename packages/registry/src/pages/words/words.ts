import type { Language } from '../../registry.ts'
import { en } from './en.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

/** The strings of the registry's pages beyond those of the badge (RULES 8.3 and 8.4, LOOK 15). A function fills in a value. */
export type PageWords = typeof zhHans

/** Everything the pages say beyond the badge's own words. */
export const pageWords: Record<Language, PageWords> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

/** The version of the consent text, kept with every consent; a changed sentence is a new version. */
export const CONSENT_TEXT = '1'
