import { html, type Language, type Markup, stationWords } from '@liangpai/presentation'
import { deadlineText } from '@liangpai/server/pages'
import { carriageOf, type Terms } from '../agreement/proposal.ts'
import type { Party } from '../party/party.ts'
import { remediesText } from './caseText.ts'

/** Who reads the terms, in which language and on which day; the station reads as nobody. */
export type TermsReader = { language: Language; reader?: Party | undefined; today: string }

/** What both are to agree to: how it is put right, sentence by sentence, who pays the carriage, and the last day. */
export function termsList(terms: Terms, { language, reader, today }: TermsReader): Markup {
  const words = stationWords[language]
  const { remedies, clauses, basis, lastDay } = terms
  const carriage = carriageOf(terms)
  const paid = carriage && (carriage === reader ? words.case.carriageByYou : words.case.carriageBy[carriage])
  return html`<p class="remedies"><b>${remediesText(remedies, language)}</b></p>
    <ol class="terms">
      ${clauses.map((clause) => html`<li>${clause}</li>`)}
      ${paid !== undefined && html`<li><b>${paid}</b> ${basis && html`<span class="small">${words.case.bases[basis]}</span>`}</li>`}
      <li>
        <b>${deadlineText({ day: lastDay, provisional: false }, language, today)}</b
        >${words.case.comma}${words.party.doneBy}
      </li>
    </ol>`
}
