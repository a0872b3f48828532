import { type Content, html, type Language, type Markup, stationWords } from '@liangpai/presentation'
import { faultLine } from '@liangpai/server/pages'
import type { ComplaintField } from '../../office/case/complaintForm.ts'
import type { ComplaintPage } from './shownForm.ts'
import { faultOf, fieldLabel } from './gaps.ts'

/** How a text of the form is drawn. */
export type TextFieldOptions = {
  limit: number
  note?: string
  placeholder?: string
  isLong?: boolean
  isOptional?: boolean
}

type TextName = Exclude<ComplaintField, 'issues' | 'wish' | 'pictures' | 'guardianAgrees'>

/** A text of the form with its label; whether it may be left out stands beside the label, what is wrong below. */
export function textField(language: Language, page: ComplaintPage, name: TextName, options: TextFieldOptions): Markup {
  const { limit, note, placeholder, isLong = false, isOptional = false } = options
  const fault = faultOf(name, page, language)
  const value = page.form[name]
  const described = [fault !== undefined && `${name}-fault`, note !== undefined && `${name}-note`].filter(Boolean)
  const attributes = html`id="${name}" name="${name}" maxlength="${limit}" autocomplete="off"
  ${placeholder !== undefined && html`placeholder="${placeholder}"`}
  ${described.length > 0 && html`aria-describedby="${described.join(' ')}"`}
  ${fault !== undefined && html`aria-invalid="true"`}`
  return html`<div class="field">
    ${label(fieldLabel(name, language), { for: name, beside: isOptional && stationWords[language].form.optional })}
    ${
      isLong
        ? html`<textarea rows="4" ${attributes}>${value}</textarea>`
        : html`<input type="text" ${attributes} value="${value}" />`
    }
    ${faultLine(name, fault)}
    ${
      note !== undefined &&
      html`<p class="note" id="${name}-note">
        <span>${note}</span> ${isLong && html`<span data-count="${name}" data-limit="${limit}"></span>`}
      </p>`
    }
  </div>`
}

/** A label with what is beside it: 可不填, 可以多选. */
export const label = (words: string, { for: id, beside }: { for: string; beside?: Content }): Markup =>
  html`<label class="label" for="${id}">${words} ${beside && html`<span class="optional">${beside}</span>`}</label>`
