import { html, type Markup } from '@liangpai/presentation'
import { type RequestAct, requestButton, type RequestPage, wordsOf } from './requestForm.ts'

/** What ends or deletes takes a second tap, in the place of the first: what it means, and two equal ways. */
export type SecondTap = 'finish' | 'withdraw' | 'delete'

/** The part that stands in the place of the page until it is answered. */
export function surePart(page: RequestPage, tap: SecondTap): Markup {
  const { why, confirm } = taps[tap](page)
  const { request } = wordsOf(page)
  return html`<section class="body" aria-labelledby="sure">
    <h1 class="sure" id="sure">${why}</h1>
    <div class="two-ways">
      ${requestButton(page, tap satisfies RequestAct, confirm, { sure: 'yes' })}
      ${requestButton(page, tap === 'delete' ? 'all' : 'link', request.thinkAgain)}
    </div>
  </section>`
}

const taps: { [Name in SecondTap]: (page: RequestPage) => { why: string; confirm: string } } = {
  finish: (page) => {
    const { request } = wordsOf(page)
    return { why: request.sureFinish, confirm: request.confirmFinish }
  },
  withdraw: (page) => {
    const { request } = wordsOf(page)
    return { why: request.sureWithdraw, confirm: request.confirmWithdraw }
  },
  delete: (page) => {
    const { request } = wordsOf(page)
    const { length } = page.view.helpers
    const who = length > 0 ? request.centerAndHelpers(length) : request.center
    return { why: request.sureDelete(who), confirm: request.confirmDelete }
  },
}
