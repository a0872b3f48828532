import { html, type Markup, row, stationWords } from '@liangpai/presentation'
import { actForm, formFor, submit } from '@liangpai/server/pages'
import type { CaseOfHandler, CaseOfMediator } from '../../office/case/viewCase.ts'
import { type Party, parties } from '../../party/party.ts'
import { remediesText } from '../caseText.ts'
import type { ShownContact } from './caseContext.ts'
import { dayWords } from './dates.ts'
import type { FormContext } from './workContext.ts'

type Shown = CaseOfHandler | CaseOfMediator

/** What each side says and wishes, and how it is reached, which case handlers alone may look at. */
export function sidesPart(context: FormContext, shown: Shown, contact?: ShownContact): Markup {
  return html`<div class="sides">
    ${parties.map(
      (party) =>
        html`<section>
          <h3>${titleOf(context, shown, party)}</h3>
          <dl class="side-facts">
            ${party === 'buyer' ? ofBuyer(context, shown) : ofMerchant(context, shown)}
            ${consentRow(context, shown, party)}
            ${shown.as === 'caseHandler' && contactRow(context, shown, party, contact)}
          </dl>
        </section>`,
    )}
  </div>`
}

function titleOf({ language }: FormContext, { view }: Shown, party: Party): string {
  const words = stationWords[language]
  const { complainant, orderNo, shop } = view.complaint
  const name = party === 'merchant' ? shop.name : orderNo === undefined ? complainant : words.case.order(orderNo)
  return name === '' ? words.case.parties[party] : words.file.side(words.case.parties[party], name)
}

function ofBuyer({ language }: FormContext, { view }: Shown): Markup {
  const words = stationWords[language]
  const { facts, wish, hasGuardian, basis, complainant, orderNo } = view.complaint
  const isNamedAbove = orderNo === undefined
  return html`${!isNamedAbove && complainant !== '' && row(words.file.called, html`<bdi>${complainant}</bdi>`)}
  ${row(words.file.says, facts === '' ? words.file.deleted : html`<bdi class="typed">${facts}</bdi>`)}
  ${wish.length > 0 && row(words.case.wish, remediesText(wish, language))}
  ${basis && row(words.case.basis, words.case.bases[basis])}
  ${hasGuardian && row(words.file.guardian, words.file.guardianConsents)}`
}

function ofMerchant({ language }: FormContext, { view }: Shown): Markup {
  const words = stationWords[language]
  const { shop } = view.complaint
  const last = view.messages.findLast(({ author }) => 'party' in author && author.party === 'merchant')
  return html`${row(words.case.address, html`<bdi>${shop.address}</bdi>`)}
  ${shop.badgeNo !== undefined && row(words.case.badgeNo, html`<bdi>${shop.badgeNo}</bdi>`)}
  ${row(words.file.says, last && last.text !== '' ? html`<bdi class="typed">${last.text}</bdi>` : words.file.nothingYet)}`
}

function consentRow(context: FormContext, { view, course }: Shown, party: Party): Markup {
  const words = stationWords[context.language].file
  const answer = view.consents[party]
  const entry = course.findLast(({ type, by }) => type === 'consent' && by === party)
  const date = entry && dayWords(context, dayIn(entry.at))
  if (answer === undefined) return row(words.consents, words.nothingYet)
  return row(words.consents, answer ? (date ?? words.consentYes) : words.consentNo)
}

const dayIn = (seconds: number): string => new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 10)

/** Behind a button that says that each look is recorded; the answer to it shows the contact, this once. */
function contactRow(context: FormContext, { view }: Shown, party: Party, contact?: ShownContact): Markup {
  const words = stationWords[context.language].file
  if (contact?.party === party) return row(words.contact, shownContact(context, contact))
  const name = party === 'buyer' ? view.complaint.complainant : view.complaint.respondent
  if (name === '') return row(words.contact, words.deleted)
  const form = formFor(context, 'contact')
  const content = html`<input type="hidden" name="party" value="${party}" />
    <button class="as-link">
      ${words.show}<span class="spoken"> ${stationWords[context.language].case.parties[party]}</span></button
    >${words.showIsRecorded}`
  return row(words.contact, actForm(context, form, content))
}

function shownContact({ language }: FormContext, { contact, guardian }: ShownContact): Markup {
  const words = stationWords[language].file
  const one = ({ name, contact: way }: ShownContact['contact']) =>
    html`<bdi>${name}</bdi><br /><bdi class="typed">${way === '' ? words.noContact : way}</bdi>`
  return html`<span role="status">${one(contact)} ${guardian && html`<br />${words.guardian} ${one(guardian)}`}</span>`
}

/** Makes the link of a side: the merchant's first one, or one in place of a lost one. */
export function linkForms(context: FormContext): Markup[] {
  const words = stationWords[context.language].deeds
  return (['merchant', 'buyer'] as const).map((party) => {
    const form = formFor(context, 'case-link')
    return html`<details class="act">
      <summary class="button">${words.makeLink[party]}</summary>
      <p class="hint">${words.linkMeans[party]}</p>
      ${actForm(
        context,
        form,
        html`<input type="hidden" name="party" value="${party}" />
          <div class="buttons">${submit(words.doMakeLink)}</div>`,
      )}
    </details>`
  })
}
