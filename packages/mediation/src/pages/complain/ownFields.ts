import { html, type Language, type Markup, stationWords } from '@liangpai/presentation'
import { faultLine } from '@liangpai/server/pages'
import { FIELD_LENGTHS } from '../../input/schemas.ts'
import type { ComplaintPage } from './shownForm.ts'
import { faultOf } from './gaps.ts'
import { textField } from './textField.ts'

/** What to call the buyer, how they are reached, and a guardian for one under fourteen. */
export function ownFields(language: Language, page: ComplaintPage): Markup {
  const { form } = stationWords[language]
  const { isMinor, guardianAgrees } = page.form
  const fault = faultOf('guardianAgrees', page, language)
  return html`${textField(language, page, 'name', { limit: FIELD_LENGTHS.name })}
    ${textField(language, page, 'contact', { limit: FIELD_LENGTHS.contact, note: form.contactHow })}
    <div class="guardian">
      <label class="box"
        ><input type="checkbox" name="isMinor" value="yes" autocomplete="off" ${isMinor && html`checked`} /><span
          >${form.isMinor}</span
        ></label
      >
      <div class="when-minor">
        ${textField(language, page, 'guardian', { limit: FIELD_LENGTHS.name })}
        ${textField(language, page, 'guardianContact', { limit: FIELD_LENGTHS.contact })}
        <label class="box" id="guardianAgrees"
          ><input
            type="checkbox"
            name="guardianAgrees"
            value="yes"
            autocomplete="off"
            ${guardianAgrees && html`checked`}
            ${fault !== undefined && html`aria-invalid="true" aria-describedby="guardianAgrees-fault"`}
          /><span>${form.guardianAgrees}</span></label
        >
        ${faultLine('guardianAgrees', fault)}
      </div>
    </div>`
}
