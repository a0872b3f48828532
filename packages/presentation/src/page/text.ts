import type { Language } from '../language.ts'
import { type Content, html, Markup } from './html.ts'

/** A private-use character: it stands in none of our words, and marks where a value goes. */
const SLOT = '\u{F8FF}'

/** A sentence whose value is markup: `withMarkup(words.open, html`<bdi>…</bdi>`)`. */
export const withMarkup = (words: (value: string) => string, value: Content): Markup => inserted(words(SLOT), value)

/**
 * A sentence in clauses, so that it breaks at its commas, or at a zero-width space, before it breaks within one (LOOK 3).
 * Latin text breaks at its spaces anyway.
 */
export function clauses(text: string, language: Language): Markup {
  if (language === 'en') return html`${text}`
  return html`${clausesOf(text).map(clause)}`
}

/** `clauses` of a sentence whose value is markup. */
export const clausesWithMarkup = (words: (value: string) => string, value: Content): Markup =>
  html`${clausesOf(words(SLOT)).map((text) => clause(inserted(text, value)))}`

/** One clause: kept together while there is room. */
export const clause = (content: Content): Markup => html`<span class="clause">${content}</span>`

const clausesOf = (text: string): string[] => text.match(/[^，。；：\u200b]+[，。；：]*/g) ?? [text]

function inserted(text: string, value: Content): Markup {
  const [before, after] = text.split(SLOT)
  return html`${before}${after !== undefined && value}${after}`
}
