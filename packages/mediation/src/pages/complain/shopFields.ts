import { html, type Language, type Markup, row, stationWords } from '@liangpai/presentation'
import { FIELD_LENGTHS } from '../../input/schemas.ts'
import type { ComplaintPage } from './shownForm.ts'
import { textField } from './textField.ts'

/**
 * The shop: three fields, or what a badge's page brought along, as text. The latter stands in the fragment of the address, which no
 * server sees; a script writes it into the same fields and shows it, and sends nothing until the buyer does.
 */
export function shopFields(language: Language, page: ComplaintPage): Markup {
  const { form, case: words } = stationWords[language]
  const { shopName, address, badgeNo } = page.form
  const isStated = page.isStated === true && !page.faults?.shopName && !page.faults?.address && !page.faults?.badgeNo
  const place = (name: 'shopName' | 'address' | 'badgeNo', value: string) =>
    html`<bdi data-stated="${name}">${value}</bdi>`
  return html`<div class="stated" data-stated-box ${!isStated && html`hidden`}>
      <p class="stated-head">
        <span>${form.stated}</span>
        <button type="button" class="link" data-change-shop hidden>${form.change}</button>
      </p>
      <dl class="facts">
        ${row(words.shop, place('shopName', shopName))} ${row(words.address, place('address', address))}
        ${row(words.badgeNo, place('badgeNo', badgeNo))}
      </dl>
    </div>
    <div data-typed-shop ${isStated && html`class="stated-fields"`}>
      <input type="hidden" name="stated" value="${isStated ? 'yes' : ''}" data-is-stated />
      ${textField(language, page, 'shopName', { limit: FIELD_LENGTHS.name })}
      ${textField(language, page, 'address', { limit: FIELD_LENGTHS.address, note: form.addressHow })}
      <div data-badge-no ${badgeNo === '' && !page.faults?.badgeNo && html`hidden`}>
        ${textField(language, page, 'badgeNo', { limit: FIELD_LENGTHS.badgeNo, isOptional: true })}
      </div>
      ${textField(language, page, 'respondent', {
        limit: FIELD_LENGTHS.contact,
        note: form.respondentHow,
        placeholder: form.respondentExample,
        isOptional: true,
      })}
    </div>`
}
