import { formatMoment } from '@liangpai/presentation'
import type { ChipModel } from '@liangpai/presentation/verdict'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { svg } from './icon.ts'
import type { View } from './view.ts'

/** What stands on paper instead: the mark and the moment of a claim or the words of the state; number and domain. */
export function print({ verdict, words, language, context }: View, { icon, text }: ChipModel): TemplateResult {
  const claim = verdict && verdict.state === 'verified' ? verdict : undefined
  return html`<div class="print" aria-hidden="true">
    ${claim ? svg(icon) : nothing}<b
      >${claim ? words.printed(claim.membership, formatMoment(claim.asOf, language)) : text}</b
    >
    <div>${words.numbered(context.badgeNo)} &#183; ${words.checkAt(context.domain)}</div>
  </div>`
}
