import { evidenceKinds } from '@liangpai/core/organization'
import { html, type Markup, pageWords } from '@liangpai/presentation'
import { faultOf, faulty } from '@liangpai/server/pages'
import type { RequestView } from '../../office/inbox/requestView.ts'
import { choicesAcross } from './choice.ts'
import { actForm, submit } from './form.ts'
import { today } from './requestFacts.ts'
import type { RequestContext } from './requestContext.ts'

const STATUSES = ['fullMember', 'probationaryMember'] as const

/** What the roll or a letter says of the member: kind and date alone, no image. */
export function attestForm(context: RequestContext, view: RequestView): Markup {
  const { language, typed, worker } = context
  const words = pageWords[language].inbox
  const chosen = typed.evidence ?? 'roll'
  const evidence = evidenceKinds.map((value) => ({ value, isChosen: value === chosen, ...words.evidenceKinds[value] }))
  const content = html`${view.allowsProbationary && statusField(context)}
    <fieldset class="field">
      <legend>${words.evidence}</legend>
      ${choicesAcross('evidence', evidence)}
    </fieldset>
    <p class="hint">${words.noImage}</p>
    <div class="fields-inline">
      ${dateField(context, 'date', words.evidenceDate, today(context))}
      ${dateField(context, 'expires', words.letterUntil, '', words.letterUntilWhen)}
    </div>
    <p class="field"><span class="field-label">${words.attester}</span> ${words.notSubject(worker.name)}</p>
    <div class="buttons">${submit(words.attest, true)} ${context.otherWays}</div>`
  return actForm(context, context.path, 'attest', content)
}

function statusField(context: RequestContext): Markup {
  const { language, typed } = context
  const words = pageWords[language].inbox
  const chosen = typed.status ?? 'fullMember'
  const statuses = STATUSES.map((value) => ({
    value,
    label: words.statuses[value === 'fullMember' ? 'full' : 'probationary'],
    isChosen: value === chosen,
  }))
  return html`<fieldset class="field">
      <legend>${words.facts.status}</legend>
      ${choicesAcross('status', statuses)}
    </fieldset>
    <div class="fields-inline">
      ${dateField(context, 'probationEnd', words.probationEnd, '', words.probationEndWhen)}
    </div>`
}

/** A date, with what was typed of it and what was refused. */
function dateField(
  { typed, faults }: RequestContext,
  name: string,
  label: string,
  value: string,
  hint?: string,
): Markup {
  const fault = faults[name]
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input type="date" id="${name}" name="${name}" value="${typed[name] ?? value}" ${faulty(name, fault)} />
    ${faultOf(name, fault)} ${hint !== undefined && html`<p class="hint">${hint}</p>`}
  </div>`
}
