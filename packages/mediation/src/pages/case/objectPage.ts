import { html, type Markup } from '@liangpai/presentation'
import { faultLine } from '@liangpai/server/pages'
import { dayText, nameOf, wordsOf } from './words.ts'
import { spacedNumber } from '../caseText.ts'
import { caseForm, saveOrCancel } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { declarationLines } from './mediatorsPart.ts'

/** Who was chosen and why, by when another one would follow, and whether the form was sent without a choice. */
type ObjectForm = { chosen: string; reason: string; replacedBy?: string | undefined; isMissing: boolean }

/** Who is to step aside; a reason is not needed and not shown to the other side. */
export function objectPart(page: CasePage, { chosen, reason, replacedBy, isMissing }: ObjectForm): Markup {
  const { view, number } = page
  const { party, form } = wordsOf(page)
  const candidates = view.mediators.filter(({ until, objectedTo }) => until === undefined && !objectedTo)
  const isChosen = (person: string) => person === chosen || candidates.length === 1
  const box = (value: string, name: string, lines: readonly string[]) =>
    html`<label class="box radio"
      ><input
        type="radio"
        name="mediator"
        value="${value}"
        autocomplete="off"
        ${isChosen(value) && html`checked`}
      /><span><b>${name}</b>${lines.map((line) => html`<span class="small">${line}</span>`)}</span></label
    >`
  const fields = html`<fieldset class="choice">
      <legend class="label">${party.whom}</legend>
      ${candidates.map(({ person, interests }) => box(person, nameOf(person, page), declarationLines(page, interests)))}
      ${candidates.length > 1 && box('both', party.bothMediators, [])}
      ${faultLine('mediator', isMissing ? form.chooseOne : undefined)}
    </fieldset>
    <div class="field">
      <label class="label" for="reason">${party.reason} <span class="optional">${form.optional}</span></label>
      <textarea id="reason" name="reason" rows="3" maxlength="500" autocomplete="off">${reason}</textarea>
      <p class="note">${party.reasonSeen}</p>
    </div>
    ${replacedBy !== undefined && meanwhile(page, replacedBy)} ${saveOrCancel(party.object, form.cancel)}`
  return html`<section class="body">
    <h1>${party.object}</h1>
    <p class="sub">${party.objectSub(spacedNumber(number), view.complaint.shop.name)}</p>
    ${caseForm(page, 'object', html`<input type="hidden" name="sent" value="yes" />${fields}`)}
  </section>`
}

const meanwhile = (page: CasePage, day: string): Markup => {
  const { party } = wordsOf(page)
  return html`<div class="next">
    <p class="next-label">${party.meanwhile}</p>
    <p>${party.meanwhilePauses(dayText(day, page))}</p>
  </div>`
}
