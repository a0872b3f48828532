import { html, type Markup, stationWords } from '@liangpai/presentation'
import { faultLine, faultWords } from '@liangpai/server/pages'
import type { FormFaults } from '@liangpai/server/input'
import { caseForm, saveOrCancel } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { wordsOf } from './words.ts'

/** Name and contact of a side as they were typed, and those of a guardian. */
export type ContactForm = { name: string; contact: string; guardian: string; guardianContact: string }
/** One of their fields. */
export type ContactField = keyof ContactForm

/** Where a side changes its own name and contact. */
export function contactPart(page: CasePage, form: ContactForm, faults: FormFaults<ContactField> = {}): Markup {
  const { form: words, outcome } = wordsOf(page)
  const { complaint } = page.view
  const labels: Record<ContactField, string> = {
    name: words.name,
    contact: words.contact,
    guardian: words.guardian,
    guardianContact: words.guardianContact,
  }
  const { language } = page.context
  const field = (name: ContactField) => {
    const fault = faults[name] && faultWords(faults[name], stationWords[language].form.fillIn(labels[name]), language)
    return html`<div class="field">
      <label class="label" for="${name}">${labels[name]}</label>
      <input
        type="text"
        id="${name}"
        name="${name}"
        value="${form[name]}"
        autocomplete="off"
        ${fault !== undefined && html`aria-invalid="true" aria-describedby="${name}-fault"`}
      />
      ${faultLine(name, fault)}
    </div>`
  }
  const hasGuardian = 'guardian' in complaint && complaint.guardian !== undefined
  return html`<section class="body">
    <h1>${outcome.correct}</h1>
    ${caseForm(
      page,
      'correct',
      html`<input type="hidden" name="sent" value="yes" />${field('name')}${field('contact')}
        ${hasGuardian && html`${field('guardian')}${field('guardianContact')}`}
        ${saveOrCancel(words.save, words.cancel)}`,
    )}
  </section>`
}
