import { calendarWords, formatPlainDate, html, type Language, type Markup } from '@liangpai/presentation'
import { domainOf, type PageContext } from '@liangpai/server/pages'
import type { VolunteerRecord } from '../../hours/volunteerRecord.ts'
import type { ProofView } from '../../proof/proof.ts'
import { formatProofNumber } from '../../proof/proofNumber.ts'

/** The proof on paper: 170 mm, black, with lines to sign (民政部令67; PAGES-services 4). */
export function proofSheet(context: PageContext, number: string, view: ProofView): Markup {
  const { language } = context
  const { sheet } = calendarWords[language].proof
  const issued = formatPlainDate(view.issued, language)
  return html`<section class="proof-sheet">
    <p class="sheet-head">
      <bdi>${view.hosts.join(calendarWords[language].print.separator)}</bdi><span>${sheet.title}</span>
    </p>
    <p class="sheet-name"><bdi>${view.name}</bdi></p>
    <p>${sentence(view, language)}</p>
    ${hoursTable(view, language)}
    <p>${sheet.how(`${domainOf(context)}/proof`, formatProofNumber(number))}</p>
    <div class="sheet-signs">
      <p>${sheet.seal}</p>
      <p>${issued}</p>
    </div>
  </section>`
}

function sentence({ records, hours }: ProofView, language: Language): string {
  const { sheet } = calendarWords[language].proof
  const years = records.map(({ day }) => day.slice(0, 4))
  const [first = '', last = ''] = [years[0], years.at(-1)]
  return first === last ? sheet.ofYear(first, String(hours)) : sheet.ofYears(first, last, String(hours))
}

function hoursTable({ records, hours }: ProofView, language: Language): Markup {
  const words = calendarWords[language].proof
  const { sheet } = words
  const heads = [sheet.date, sheet.activity, sheet.recorder, sheet.confirmedBy, sheet.hours]
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${records.map((record) => hoursRow(record, language))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="4">${words.sum}</th>
        <td>${hours.toFixed(1)}</td>
      </tr>
    </tfoot>
  </table>`
}

const hoursRow = ({ day, activity, recorder, confirmedBy, hours }: VolunteerRecord, language: Language): Markup =>
  html`<tr>
    <td>${formatPlainDate(day, language)}</td>
    <td><bdi>${activity}</bdi></td>
    <td><bdi>${recorder.name}</bdi></td>
    <td><bdi>${confirmedBy?.name}</bdi></td>
    <td>${hours.toFixed(1)}</td>
  </tr>`
