import { type Content, html, type Markup } from '@liangpai/presentation'
import { boxes, textField, type WorkForm } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { audiences, sessionKinds } from '../../session/session.ts'
import type { Host } from '../../view/hostView.ts'
import { hostName, wordsIn } from './calendarContext.ts'

/** What of a session is changed later, too; `kind` stands below the title where it is asked. */
export function detailFields(
  context: FormContext,
  form: WorkForm,
  day: 'day' | 'first',
  kind: Content = false,
): Markup {
  const { fields } = wordsIn(context)
  return html`${textField(form, 'title', fields.title)} ${kind} ${textField(form, day, fields[day], 'date')}
    <div class="fields-inline">
      ${textField(form, 'begins', fields.begins, 'time')} ${textField(form, 'ends', fields.ends, 'time')}
    </div>
    ${textField(form, 'place', fields.place)} ${textField(form, 'seats', fields.seats)}
    <p class="hint">${fields.seatsHow}</p>`
}

/** The fields that a session and a series share. */
export function sessionFields(
  context: FormContext,
  form: WorkForm,
  hosts: readonly Host[],
  day: 'day' | 'first',
): Markup {
  const words = wordsIn(context)
  const { fields } = words
  const kinds = sessionKinds.map((value) => ({ value, label: words.kinds[value] }))
  const open = audiences.map((value) => ({ value, label: words.audiences[value] }))
  const branches = hosts.map((host) => ({ value: host.id, label: hostName(host, context.language) }))
  return html`${detailFields(context, form, day, boxes(form, 'kind', fields.kind, kinds))}
  ${boxes(form, 'openTo', fields.openTo, open, { columns: 2 })}
  ${boxes(form, 'hosts', words.hosts, branches, { type: 'checkbox', columns: 2 })}
  ${boxes(form, 'transition', fields.transition, [{ value: 'yes', label: fields.isTransition }], { type: 'checkbox', columns: 1 })}`
}
