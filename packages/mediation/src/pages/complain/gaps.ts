import { type Content, html, type Language, stationWords } from '@liangpai/presentation'
import { faultWords } from '@liangpai/server/pages'
import type { ComplaintField } from '../../office/case/complaintForm.ts'
import type { ComplaintPage } from './shownForm.ts'

/** The fields in the order of the page, with the id to which a gap leads. */
const order: readonly ComplaintField[] = [
  'shopName',
  'address',
  'badgeNo',
  'respondent',
  'issues',
  'facts',
  'wish',
  'orderNo',
  'pictures',
  'name',
  'contact',
  'guardian',
  'guardianContact',
  'guardianAgrees',
]

/** What a field is called. */
export function fieldLabel(field: ComplaintField, language: Language): string {
  const words = stationWords[language]
  if (field === 'badgeNo') return words.case.badgeNo
  return field === 'guardianAgrees' ? words.form.guardianAgrees : words.form[field]
}

/** What is wrong with a field, in words; undefined if nothing is. */
export function faultOf(field: ComplaintField, { faults = {} }: Pick<ComplaintPage, 'faults'>, language: Language) {
  const fault = faults[field]
  if (!fault) return undefined
  const words = stationWords[language].form
  if (field === 'issues' || field === 'wish') return words.chooseOne
  if (field === 'guardianAgrees') return words.consentMissing
  return faultWords(fault, words.fillIn(fieldLabel(field, language)), language)
}

/** Names each gap as a link and takes the focus (PAGES-services 1). */
export function gapsBox(language: Language, page: ComplaintPage): Content {
  const wrong = order.filter((field) => page.faults?.[field])
  if (wrong.length === 0) return false
  const words = stationWords[language].form
  return html`<div class="gaps" role="alert" tabindex="-1" autofocus>
    <p><b>${words.gaps(String(wrong.length))}</b></p>
    <ul>
      ${wrong.map((field) => html`<li><a href="#${field}">${fieldLabel(field, language)}</a></li>`)}
    </ul>
  </div>`
}
