import { formatBadgeNo } from '@liangpai/core'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { looks } from './look.ts'
import { panel } from './panel.ts'
import type { Popover } from './popover.ts'
import { card, chip, icon, stateText, type View } from './view.ts'
import { formatDate, formatTime, type Language } from './words/index.ts'

/** The badge with its panel, if that is open; and on paper the mark, the words, the moment, code and domain. */
export function face(view: View, popover: Popover): TemplateResult {
  const { shown, outcome, words, language, direction, isCard, width, code, domain } = view
  const theme = /^(light|dark)$/.test(view.theme) ? view.theme : 'auto'
  const form = popover.isOpen ? (popover.flows ? 'open in' : 'open') : ''
  const names = `r ${theme} ${looks[shown].family} ${shown} ${isCard ? 'card' : 'chip'} n${width} ${view.hides ? 'off' : ''} ${form}`
  const claim = outcome && outcome.state === 'verified' ? outcome : undefined
  return html`<div class=${names} lang=${language} dir=${direction === 'rtl' ? 'rtl' : nothing}>
    ${isCard ? card(view, popover) : chip(view, popover)}${popover.isOpen ? panel(view, popover) : nothing}
    <div class="print" aria-hidden="true">
      ${claim ? icon(view) : nothing}<b
        >${claim ? words.printed(claim.membership, momentOf(claim.asOf, language)) : stateText(view)}</b
      >
      <div>${words.code(formatBadgeNo(code))} · ${words.checkAt(domain)}</div>
    </div>
  </div>`
}

const momentOf = (seconds: number, language: Language) => {
  const [date, time] = [formatDate(seconds, language), formatTime(seconds)]
  return language === 'en' ? `${time}, ${date}` : `${date} ${time}`
}
