import type { Language } from '../../language.ts'
import { en } from './en.ts'
import type { BadgeWords } from './words.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

/** The words of the badge by language; a state, fact or label without words in all three does not compile. */
export const badgeWords: Readonly<Record<Language, BadgeWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
