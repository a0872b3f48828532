import { type Content, html, type Language, type Markup, placeWords } from '@liangpai/presentation'
import { faultLine, faultWords } from '@liangpai/server/pages'
import { type ApplyFaults, type ApplyField, applyFields, type ApplyForm } from '../../office/tenancy/applyForm.ts'

/** The form as it is shown. */
export type ShownApply = { language: Language; form: ApplyForm; faults: ApplyFaults }

/** What a field is called. */
function applyLabel(field: ApplyField, language: Language): string {
  return placeWords[language].tenancy[field]
}

/** What is wrong with a field, in words. */
export function faultIn({ language, faults }: ShownApply, field: keyof ApplyFaults, label: string): string | undefined {
  const fault = faults[field]
  return fault && faultWords(fault, placeWords[language].tenancy.fillIn(label), language)
}

type Drawn = { note?: string; isLong?: boolean; isOptional?: boolean; type?: 'text' | 'date' }

/** A field with its label; what is wrong stands below it and is read with it. */
export function applyField(shown: ShownApply, name: ApplyField, drawn: Drawn = {}): Markup {
  const { note, isLong = false, isOptional = false, type = 'text' } = drawn
  const { language, form } = shown
  const label = applyLabel(name, language)
  const fault = faultIn(shown, name, label)
  const described = [fault !== undefined && `${name}-fault`, note !== undefined && `${name}-note`].filter(Boolean)
  const attributes = html`id="${name}" name="${name}" autocomplete="off"
  ${described.length > 0 && html`aria-describedby="${described.join(' ')}"`}
  ${fault !== undefined && html`aria-invalid="true"`}`
  return html`<div class="field">
    <label class="label" for="${name}"
      >${label} ${isOptional && html`<span class="optional">${placeWords[language].tenancy.optional}</span>`}</label
    >
    ${
      isLong
        ? html`<textarea rows="3" ${attributes}>${`\n${form[name]}`}</textarea>`
        : html`<input type="${type}" ${attributes} value="${form[name]}" />`
    }
    ${faultLine(name, fault)} ${note !== undefined && html`<p class="note" id="${name}-note">${note}</p>`}
  </div>`
}

/** Names each gap as a link and takes the focus (PAGES-services 1). */
export function applyGaps(shown: ShownApply): Content {
  const { language, faults, form } = shown
  const words = placeWords[language].tenancy
  const rows = form.members.flatMap((_member, at) =>
    faults[`member-${at}`] ? [[`name-${at}`, `${words.team} ${words.nth(String(at + 1))}`] as const] : [],
  )
  const fields = applyFields.flatMap((field) => (faults[field] ? [[field, applyLabel(field, language)] as const] : []))
  const all = [...rows, ...fields]
  if (all.length === 0) return false
  return html`<div class="gaps" role="alert" tabindex="-1" autofocus>
    <p><b>${words.gaps(String(all.length))}</b></p>
    <ul>
      ${all.map(([id, label]) => html`<li><a href="#${id}">${label}</a></li>`)}
    </ul>
  </div>`
}
