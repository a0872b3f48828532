import type { Language } from '../language.ts'
import type { Fact } from './choosableFacts.ts'
import { pageWords } from './pageWords.ts'

/** What stands in the consent text beside its own words. */
export type NoticeValues = {
  issuer: string
  /** How to reach the issuer. */
  contact: string
  /** Who runs the machine. */
  host: string
  /** Where members see, copy, correct and delete. */
  dataUrl: string
  /** Days after which no backup holds what was deleted. */
  backupDays: number
  /** Days for which the consent is kept after an ending; the clause falls away where nothing is kept. */
  keptDays?: number | undefined
  /** The facts there are to choose, each a box of the third item. */
  facts: readonly Fact[]
}

/** The consent text as it is shown. `text` is all of it, a line for the title, each item and the separate consent. */
export type ConsentNotice = {
  title: string
  /** The last item has no label. */
  items: readonly { label: string; text: string }[]
  separateConsent: string
  text: string
}

/** The text to which a member consents, in one language (RULES 8.3 and 8.4), with everything filled in. */
export function consentNotice(language: Language, values: NoticeValues): ConsentNotice {
  const { consentTitle: title, consentItems, separateConsent, colon } = pageWords[language].offer
  const fill = filler(language, values)
  const items = consentItems.map(({ label, text }) => ({ label, text: fill(text) }))
  const lines = items.map(({ label, text }, i) => `${i + 1}. ${label && label + colon}${text}`)
  return { title, items, separateConsent, text: [title, ...lines, `□ ${separateConsent}`].join('\n') }
}

function filler(language: Language, values: NoticeValues): (text: string) => string {
  const { keptByLaw, facts, box } = pageWords[language].offer
  const { backupDays, keptDays } = values
  const words: Record<string, string> = {
    issuer: values.issuer,
    contact: values.contact,
    host: values.host,
    dataUrl: values.dataUrl,
    backupDays: daysInWords(backupDays, language),
    keptByLaw: keptDays === undefined ? '' : keptByLaw(daysInWords(keptDays, language)),
    boxes: values.facts.map((fact) => box(facts[fact])).join(' '),
  }
  return (text) => text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')
}

/** So many days, as years where they are whole ones. */
export function daysInWords(days: number, language: Language): string {
  const words = pageWords[language].offer
  return days > 0 && days % 365 === 0 ? words.years(days / 365) : words.days(days)
}
