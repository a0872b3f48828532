import type { Language } from '../language.ts'
import { help as en } from './en/help.ts'
import { type HelpWords, help as zhHans } from './zh-Hans/help.ts'
import { help as zhHant } from './zh-Hant/help.ts'

/** What the pages of a service center's help say, by language. Words that are not in PAGES-services 8 await the native editor. */
export const helpWords: Readonly<Record<Language, HelpWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
