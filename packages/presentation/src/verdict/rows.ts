import type { Facts, VerifiedVerdict } from '@liangpai/core'
import { formatLastDay, formatMoment } from '../dates.ts'
import { hotlineUrl } from '../hotline.ts'
import type { Language } from '../language.ts'
import { type Contact, contactLink } from './contact.ts'
import { badgeWords } from './words/badgeWords.ts'

/** A label and what it labels. */
export type Row<Value = string> = readonly [label: string, value: Value]

/** Until when, as of when, and the number of the badge. */
export function evidenceRows(verdict: VerifiedVerdict, badgeNo: string, language: Language): Row[] {
  const { labels } = badgeWords[language]
  return [
    [labels.validUntil, formatLastDay(verdict.validUntil, language)],
    [labels.asOf, formatMoment(verdict.asOf, language)],
    [labels.badgeNo, badgeNo],
  ]
}

/** What the member agreed to publish; a fact without consent leaves no row. */
export function factRows(facts: Facts, names: readonly (keyof Facts)[], language: Language): Row[] {
  return names.flatMap((name) => {
    const fact = facts[name]
    return fact === undefined ? [] : [[badgeWords[language].facts[name], fact] as const]
  })
}

/** Whom a buyer can turn to: the station if there is one, and the national platform. */
export function oversightContacts({ station }: VerifiedVerdict, language: Language): Contact[] {
  const hotline = { lead: '', text: badgeWords[language].hotline, href: hotlineUrl }
  return station ? [contactLink(station), hotline] : [hotline]
}
