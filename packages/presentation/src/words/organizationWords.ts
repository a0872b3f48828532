import type { Language } from '../language.ts'
import { organization as en } from './en/organization.ts'
import { organization as zhHans } from './zh-Hans/organization.ts'
import type { OrganizationWords } from './organization.ts'
import { organization as zhHant } from './zh-Hant/organization.ts'

/** The words of organisations by language. */
export const organizationWords: Readonly<Record<Language, OrganizationWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
}

/** The word for a form, host or link; one that has none of its own is printed as its source wrote it (SYSTEMS 88). */
export const wordFor = (words: Readonly<Record<string, string>>, term: string): string =>
  Object.hasOwn(words, term) ? (words[term] ?? term) : term
