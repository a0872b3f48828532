import { type Content, html, type Markup, pageWords, roundBox } from '@liangpai/presentation'
import type { FormFaults } from '@liangpai/server/input'
import { faultWords, type Field, formField, type PageContext } from '@liangpai/server/pages'
import { PLEDGE_LENGTH } from '../../input/schemas.ts'
import { ASK_FIELDS, type AskField, type AskForm } from '../../office/ask/askForm.ts'
import { HOSTS } from '../../shop/shopKind.ts'

/** What was typed into the fields of `/ask`, and what is wrong with it. */
export type AskFields = { form: AskForm & { note?: string }; faults?: FormFaults<AskField | 'note'> }

type Words = Pick<Field, 'label'> & Partial<Field>

const field = (context: PageContext, page: AskFields, name: AskField, words: Words): Markup =>
  formField({ name, value: page.form[name], ...fieldFault(context, page, name), ...words })

/** The name of whoever asks. */
export const nameField = (context: PageContext, page: AskFields): Markup => {
  const { ask } = pageWords[context.language]
  return field(context, page, 'name', { label: ask.name, note: ask.nameWhy })
}

/** The shop and where it is; `rest` follows, but where the rules of such sites allow no badge. */
export function placeFields(context: PageContext, page: AskFields, rest: Content): Markup {
  const { ask, placement } = pageWords[context.language]
  return html`${field(context, page, 'shopName', { label: ask.shopName })}
    ${field(context, page, 'address', { label: ask.address, note: ask.addressHow })} ${kindField(context, page)}
    <div class="when when-marketplace">${field(context, page, 'shopId', { label: ask.shopId })}</div>
    <div class="when when-forbidden">${roundBox(placement.noCodeHere, [ask.noBadgeHere], html`role="status"`)}</div>
    <div class="unless-forbidden">${rest}</div>`
}

/** The pledge, counted as it is typed. */
export function pledgeField(context: PageContext, page: AskFields): Markup {
  const { ask } = pageWords[context.language]
  const note = html`<span>${ask.pledgeHow}</span>
    <span data-count>${[...page.form.pledge].length} / ${PLEDGE_LENGTH}</span>`
  return field(context, page, 'pledge', { label: ask.pledge, note, isLong: true })
}

/** A word to whoever checks what was completed. */
export function noteField(context: PageContext, page: AskFields): Markup {
  const { ask } = pageWords[context.language]
  const fault = fieldFault(context, page, 'note')
  const { note: value = '' } = page.form
  const words = { label: ask.note, note: ask.noteHow, isLong: true }
  return formField({ name: 'note', value, ...words, ...fault })
}

const ORDER = [...ASK_FIELDS, 'note'] as const

/** The words of what is wrong with a field, and whether it is the first one. */
export function fieldFault(
  { language }: PageContext,
  { faults = {} }: AskFields,
  name: (typeof ORDER)[number],
): Pick<Field, 'fault' | 'isFirst'> {
  const fault = faults[name]
  if (!fault) return {}
  const first = ORDER.find((one) => faults[one] !== undefined)
  const { fillIn } = pageWords[language].ask
  return { fault: faultWords(fault, name === 'note' ? '' : fillIn[name], language), isFirst: first === name }
}

function kindField({ language }: PageContext, { form }: AskFields): Markup {
  const { ask, placement } = pageWords[language]
  return html`<fieldset class="choice">
      <legend class="label">${ask.kind}</legend>
      <div class="hosts">
        ${HOSTS.map(
          (kind) =>
            html`<label class="host"
              ><input
                type="radio"
                name="kind"
                value="${kind}"
                autocomplete="off"
                ${kind === form.kind && html`checked`}
              /><span>${placement.hosts[kind].name}</span></label
            >`,
        )}
      </div>
    </fieldset>
    <p class="note">
      <span data-kind-chosen hidden>${ask.kindChosen}</span
      >${form.kind === undefined && html`<span data-kind-open>${ask.kindNotChosen}</span>`}
    </p>`
}
