import { type Content, html, type Markup, row } from '@liangpai/presentation'
import { nextBox } from '@liangpai/server/pages'
import { type Deposit, toRefund } from '../../deposit/deposit.ts'
import type { IncubatorTenancy } from '../../tenancy/tenancy.ts'
import { deductionRows } from './deductionRows.ts'
import {
  dateText,
  dayText,
  money,
  tenancyButton,
  type TenancyPage,
  twoWays,
  weekdayText,
  wordsOf,
} from './tenancyPage.ts'

/** A deposit that two have settled: what is taken off, what goes back, and the tenant's answer. */
export function settlementParts(page: TenancyPage): Content {
  const { tenancy } = page.view
  if (tenancy.profile !== 'incubator' || !tenancy.deposit || !tenancy.settlement) return false
  const { deposit } = tenancy
  switch (tenancy.state) {
    case 'settling':
      return settling(page, tenancy, deposit)
    case 'objected':
      return objected(page, tenancy, deposit)
    default:
      return refunded(page, deposit)
  }
}

function settling(page: TenancyPage, { settlement }: IncubatorTenancy, deposit: Deposit): Content {
  const { next } = page.view
  const words = wordsOf(page)
  const { language } = page.context
  const version = String(settlement?.version ?? '')
  const isAnswered = settlement?.agreed !== undefined || (next !== undefined && next.day < page.today)
  if (!next) return false
  if (isAnswered)
    return html`${nextBox({ language, today: page.today, due: next, deed: words.deeds.refund, notes: settlement?.agreed ? [words.agreed] : [] })}
    ${sums(page, deposit)}`
  const due = next.provisional ? next : words.untilDay(dayText(next.day, page), weekdayText(next.day, page))
  return html`${nextBox({ language, today: page.today, due, deed: words.deeds.answerSettlement, notes: [words.noAnswer] })}
  ${sums(page, deposit)}
  ${twoWays(tenancyButton(page, 'agree', words.agree, { version }), tenancyButton(page, 'object', words.object, { version }))}`
}

function objected(page: TenancyPage, { objections }: IncubatorTenancy, deposit: Deposit): Content {
  const { next } = page.view
  const words = wordsOf(page)
  const { text, deductions } = objections.at(-1) ?? {}
  if (!next) return false
  return html`${nextBox({
    language: page.context.language,
    today: page.today,
    due: next,
    deed: words.deeds.recheck,
    notes: text === undefined ? [] : [words.youWrote(text)],
  })}
  ${deductions && sums(page, { ...deposit, deductions })}`
}

function refunded(page: TenancyPage, deposit: Deposit): Content {
  const words = wordsOf(page)
  const { returned } = deposit
  return html`${returned && html`<p>${words.refundedOn(dateText(returned.on, page), returned.means)}</p>`}
  ${sums(page, deposit, true)} ${tenancyButton(page, 'statement', words.printStatement)}`
}

/** What was paid, each deduction, and what goes back; once it went back, that both sums are the same. */
function sums(page: TenancyPage, deposit: Deposit, isReturned = false): Markup {
  const words = wordsOf(page)
  const taken = deductionRows(deposit.deductions, page.context.language)
  const refund = row(words.toRefund, money(toRefund(deposit), page))
  return html`<dl class="facts">
    ${
      isReturned
        ? html`${refund} ${taken} ${row(words.total, words.totalIsPaid(money(deposit.paid, page)))}`
        : html`${row(words.deposit, money(deposit.paid, page))} ${taken} ${refund}`
    }
  </dl>`
}
