import { type Content, html, type Markup, row, webAddress } from '@liangpai/presentation'
import { issuesText, remediesText } from '../caseText.ts'
import type { CasePage } from './casePage.ts'
import { wordsOf } from './words.ts'

/** Shop, problem, wish and order of a complaint, as its sides read them; the order may stand in the buyer's place already. */
export function caseFacts(page: CasePage, order: 'shown' | 'said' = 'shown'): Markup {
  const { complaint } = page.view
  const { language } = page.context
  const words = wordsOf(page).case
  const { shop, issues, wish, basis, orderNo } = complaint
  const rows: (readonly [string, Content])[] = [
    [words.shop, html`${shop.name}${words.comma}${webAddress(shop.address)}`],
    ...(shop.badgeNo === undefined ? [] : [[words.badgeNo, html`<bdi>${shop.badgeNo}</bdi>`] as const]),
    ...(issues.length === 0 ? [] : [[words.issue, issuesText(issues, language)] as const]),
    ...(wish.length === 0 ? [] : [[words.wish, remediesText(wish, language)] as const]),
    ...(basis === undefined ? [] : [[words.basis, words.bases[basis]] as const]),
    ...(orderNo === undefined || order === 'said' ? [] : [[words.orderNo, html`<bdi>${orderNo}</bdi>`] as const]),
  ]
  return html`<dl class="facts">${rows.map(([label, value]) => row(label, value))}</dl>`
}

/** What the merchant reads of the buyer: an order number where there is one (SYSTEMS 65). */
export function buyerAsNumber(page: CasePage): string {
  const words = wordsOf(page).case
  const { orderNo } = page.view.complaint
  return orderNo === undefined ? words.parties.buyer : words.order(orderNo)
}
