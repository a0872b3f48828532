import { spaceIn } from '../../office/spaceIn.ts'
import { formatMoment, formatPlainDate, html, type Language, type Markup, placeWords } from '@liangpai/presentation'
import { sumOf } from '../../deposit/deposit.ts'
import { type StatementLine, statementOf } from '../../deposit/statement.ts'
import type { TenancyView } from '../../office/tenancy/viewTenancy.ts'
import { nameOf } from '../../tenancy/tenancy.ts'
import { amountDigits, amountText } from './amountText.ts'

/**
 * The statement of a deposit that went back: 170 mm, black, two columns of equal sums, and the names of the two who settled it
 * (PAGES-services 5). Undefined where nothing went back. `at` is the moment of printing.
 */
export function statementSheet(
  view: TenancyView,
  { language, at, organization }: { language: Language; at: number; organization: string },
): Markup | undefined {
  const { tenancy, keptUntil } = view
  if (tenancy.profile !== 'incubator' || !tenancy.deposit) return undefined
  const { settlement, deposit, term, lastDay } = tenancy
  const statement = statementOf(deposit, settlement?.checked ?? tenancy.since)
  if (!statement) return undefined
  const words = placeWords[language].letting.printed
  const { tenancy: tenant } = placeWords[language]
  const day = (on: string) => formatPlainDate(on, language)
  const space = spaceIn(view.place, tenancy.wish.space, language)
  const days = term ? tenant.termOf(day(term.from), day(lastDay ?? term.until)) : ''
  const sums = [deposit.refunded, sumOf(deposit.deductions), deposit.paid].map((fen) => amountText(fen, language))
  return html`<div class="sheet-head">
      <b><bdi>${organization}</bdi></b> <span>${words.title}</span>
    </div>
    <h1><bdi>${nameOf(tenancy)}</bdi></h1>
    <p class="sub">${words.where(space, days)}</p>
    <table class="statement">
      <thead>
        <tr>
          <th scope="col">${words.columns.date}</th>
          <th scope="col">${words.columns.item}</th>
          <th scope="col">${words.columns.note}</th>
          <th scope="col" class="sum">${words.columns.in}</th>
          <th scope="col" class="sum">${words.columns.out}</th>
        </tr>
      </thead>
      <tbody>
        ${statement.lines.map((line) => statementRow(line, language))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="3">${words.sum}</th>
          <td class="sum">${amountDigits(statement.in)}</td>
          <td class="sum">${amountDigits(statement.out)}</td>
        </tr>
      </tfoot>
    </table>
    <p>${words.equal(sums[0] ?? '', sums[1] ?? '', sums[2] ?? '')}</p>
    <div class="signed">
      <span>${words.signed.team}</span>
      <span>${words.signed.settled} <bdi>${settlement?.by.name}</bdi></span>
      <span>${words.signed.checked} <bdi>${settlement?.checkedBy?.name}</bdi></span>
    </div>
    <p class="small">
      ${keptUntil !== undefined && words.keptUntil(day(keptUntil))} ${words.printedAt(formatMoment(at, language))}
    </p>`
}

const statementRow = (line: StatementLine, language: Language): Markup =>
  html`<tr>
    <td>${formatPlainDate(line.on, language)}</td>
    <td>${placeWords[language].letting.printed.items[line.kind]}</td>
    <td><bdi>${line.text}</bdi></td>
    <td class="sum">${'in' in line && amountDigits(line.in)}</td>
    <td class="sum">${'out' in line && amountDigits(line.out)}</td>
  </tr>`
