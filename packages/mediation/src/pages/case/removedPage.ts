import { html, type Markup, roundBox } from '@liangpai/presentation'
import type { CasePage } from './casePage.ts'
import { caseOf } from './caseView.ts'
import { wordsOf } from './words.ts'

/** A side has deleted its part: what both agreed to stays, and so does the link to it. */
export function removedView(page: CasePage): Markup {
  const { outcome } = wordsOf(page)
  const box = roundBox(outcome.removed, [outcome.removedWhy], html`role="status"`)
  return caseOf(page, [html`<section class="body">${box}</section>`])
}
