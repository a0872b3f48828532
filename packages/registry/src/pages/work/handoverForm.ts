import { html, type Markup, organizationWords, pageWords } from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import type { HandoverView } from '../../office/handover/viewHandover.ts'
import { findingsBox } from './findingsBox.ts'
import { actForm, submit } from './form.ts'
import { formRows, type SeatRow } from './seatRows.ts'
import { tick, typedField } from './typedField.ts'
import { type FormContext } from './workContext.ts'

/** The form by which a handover is submitted: the new term, and for each seat who stays or who takes it. */
export function handoverForm(context: FormContext, view: HandoverView, findings: readonly string[] = []): Markup {
  const words = pageWords[context.language].handover
  const { meeting, from, until, fullMembers } = view.returned?.content ?? {}
  const seen = findings.length > 0 && html`<input type="hidden" name="seen" value="${findings.join(' ')}" />`
  const content = html`<div class="fields-inline">
      ${typedField(context, { name: 'meeting', label: words.meeting, type: 'date', value: meeting })}
      ${typedField(context, { name: 'from', label: words.from, type: 'date', value: from })}
      ${typedField(context, { name: 'until', label: words.until, type: 'date', value: until })}
      ${typedField(context, { name: 'fullMembers', label: words.fullMembers, type: 'number', value: numberOf(fullMembers) })}
    </div>
    <p class="hint">${words.idHow}</p>
    ${faultOf('seats', context.faults.seats)} ${formRows(view).map((row, at) => seatFields(context, row, at))}
    ${tick(context, 'areFullMembers', words.areFullMembers)} ${tick(context, 'otherTerm', words.otherTerm)}
    ${findingsBox(context, findings)} ${seen}
    <div class="buttons">${submit(findings.length > 0 ? words.submitAnyway : words.submit, true)}</div>`
  return actForm(context, context.path, 'submit', content)
}

const numberOf = (count: number | undefined): string | undefined => (count === undefined ? undefined : String(count))

/** One seat: whoever holds it may stay; otherwise a name and a short name. */
function seatFields(context: FormContext, { role, leaving, coming }: SeatRow, at: number): Markup {
  const { language, typed } = context
  const words = pageWords[language].handover
  const title = organizationWords[language].role[role]
  const stays = coming !== undefined && coming.id === leaving?.id
  const isTicked = typed.act === 'submit' ? typed[`stay-${at}`] : stays && 'yes'
  return html`<fieldset class="field seat">
    <legend>${title}${leaving && html` · ${words.leaving} <bdi>${leaving.name}</bdi>`}</legend>
    <input type="hidden" name="role-${at}" value="${role}" />
    ${
      leaving &&
      html`<input type="hidden" name="held-${at}" value="${leaving.id}" /><label class="tick"
          ><input type="checkbox" name="stay-${at}" value="yes" ${isTicked && html`checked`} /> ${words.stays}</label
        >`
    }
    <div class="fields-inline">
      ${typedField(context, { name: `name-${at}`, label: `${words.coming} · ${words.name}`, value: stays ? '' : coming?.name })}
      ${typedField(context, { name: `id-${at}`, label: words.id, value: stays ? '' : coming?.id })}
    </div>
  </fieldset>`
}
