import { formatMoment } from '@liangpai/presentation'
import type { ChipModel } from '@liangpai/presentation/verdict'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { iconTemplate } from './icon.ts'
import type { View } from './view.ts'

/** What stands on paper: the mark and moment of a claim or the word of the state; number and domain. */
export function printTemplate(view: View, { icon, text }: ChipModel): TemplateResult {
  const { verdict, words, language, context } = view
  const claim = verdict && verdict.state === 'verified' ? verdict : undefined
  return html`<div class="print" aria-hidden="true">
    ${claim ? iconTemplate(icon) : nothing}<b
      >${claim ? words.printed(claim.membership, formatMoment(claim.asOf, language)) : text}</b
    >
    <div>${words.numbered(context.badgeNo)} &#183; ${words.checkAt(context.domain)}</div>
  </div>`
}
