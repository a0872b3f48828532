import { html, type Language, type Markup, stationWords } from '@liangpai/presentation'
import { faultLine } from '@liangpai/server/pages'
import { bases, issues, remedies } from '../../complaint/complaint.ts'
import { FACTS_LENGTH, FIELD_LENGTHS } from '../../input/schemas.ts'
import type { ComplaintPage } from './shownForm.ts'
import { faultOf } from './gaps.ts'
import { textField } from './textField.ts'

/** What is wrong, what happened, what the buyer wishes for, and the order. */
export function problemFields(language: Language, page: ComplaintPage): Markup {
  const { form, case: words } = stationWords[language]
  return html`${boxes(language, page, {
    name: 'issues',
    legend: form.issues,
    columns: 2,
    choices: issues.map((issue) => [issue, words.issues[issue]]),
  })}
  ${textField(language, page, 'facts', { limit: FACTS_LENGTH, note: form.factsHow, isLong: true })}
  ${boxes(language, page, {
    name: 'wish',
    legend: form.wish,
    columns: 3,
    choices: remedies.map((remedy) => [remedy, words.remedies[remedy]]),
  })}
  ${basisField(language, page)}
  ${textField(language, page, 'orderNo', { limit: FIELD_LENGTHS.orderNo, note: form.orderNoHow, isOptional: true })}`
}

type Boxes = {
  name: 'issues' | 'wish'
  legend: string
  columns: 2 | 3
  choices: readonly (readonly [value: string, words: string])[]
}

/** Boxes of which any may be ticked, none of them beforehand. */
function boxes(language: Language, page: ComplaintPage, { name, legend, columns, choices }: Boxes): Markup {
  const chosen: readonly string[] = page.form[name]
  const fault = faultOf(name, page, language)
  return html`<fieldset class="choice" id="${name}" ${fault !== undefined && html`aria-describedby="${name}-fault"`}>
    <legend class="label">${legend} <span class="optional">${stationWords[language].form.several}</span></legend>
    <div class="boxes columns-${columns}">
      ${choices.map(
        ([value, words]) =>
          html`<label class="box"
            ><input
              type="checkbox"
              name="${name}"
              value="${value}"
              autocomplete="off"
              ${chosen.includes(value) && html`checked`}
              ${fault !== undefined && html`aria-invalid="true"`}
            /><span>${words}</span></label
          >`,
      )}
    </div>
    ${faultLine(name, fault)}
  </fieldset>`
}

/** What a return is based on, which decides who pays the carriage; it may be left open. */
function basisField(language: Language, page: ComplaintPage): Markup {
  const { form } = stationWords[language]
  return html`<fieldset class="choice basis">
    <legend class="label">${form.basis} <span class="optional">${form.optional}</span></legend>
    <div class="boxes">
      ${bases.map(
        (basis) =>
          html`<label class="box radio"
            ><input
              type="radio"
              name="basis"
              value="${basis}"
              autocomplete="off"
              ${basis === page.form.basis && html`checked`}
            /><span>${form.bases[basis]}</span></label
          >`,
      )}
    </div>
    <p class="note">${form.basisHow}</p>
  </fieldset>`
}
