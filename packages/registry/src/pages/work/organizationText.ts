import { kindWords, type Language, organizationWords, pageWords, wordFor } from '@liangpai/presentation'
import type { OrganizationLine } from '../../office/lookUp/organizations.ts'
import { dayWords } from './dayWords.ts'

/** What kind of organisation it is; of a branch, how it was formed where that says more. */
export const kindOf = ({ kind, form }: OrganizationLine, language: Language): string =>
  form === undefined ? kindWords[language][kind] : wordFor(organizationWords[language].form, form)

/** Its area and its link of the industry chain. */
export function placeOf({ area, chainLink }: OrganizationLine, language: Language): string {
  const link = chainLink === undefined ? [] : [wordFor(organizationWords[language].chainLink, chainLink)]
  return [...(area === undefined ? [] : [area]), ...link].join(' · ')
}

/** A term in words. */
export function termWords({ from, until }: { from: string; until?: string }, language: Language): string {
  const words = pageWords[language].lookUp
  if (until === undefined) return words.termFrom(dayWords(from, language))
  return words.term(dayWords(from, language), dayWords(until, language))
}
