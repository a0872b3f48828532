import { html } from 'hono/html'
import type { Language } from '../registry.ts'
import type { Markup } from './page.ts'

/** A sentence that breaks at its commas, or where a zero-width space stands, before it breaks within a clause; Latin breaks at its spaces anyway. */
export function clauses(text: string, language: Language): Markup {
  if (language === 'en') return html`${text}`
  const parts = text.match(/[^，。；：\u200b]+[，。；：]*/g) ?? [text]
  return html`${parts.map((part) => html`<span class="clause">${part}</span>`)}`
}
