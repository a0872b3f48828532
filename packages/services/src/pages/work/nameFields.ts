import { html, type Markup, servicesWords, type Language } from '@liangpai/presentation'
import { textField, type WorkForm } from '@liangpai/server/pages'
import type { Names } from '../../names/names.ts'

/** What a label adds in brackets. */
export const notedLabel = (language: Language, label: string, note = servicesWords[language].office.optional): string =>
  servicesWords[language].office.noted(label, note)

/** The two fields for names in other languages, beside the Chinese one. */
export function nameFields(form: WorkForm, language: Language): Markup {
  const { nameInEnglish, nameInTraditional } = servicesWords[language].office
  return html`<div class="pair-of-fields">
    ${textField(form, 'nameEn', notedLabel(language, nameInEnglish))}
    ${textField(form, 'nameHant', notedLabel(language, nameInTraditional))}
  </div>`
}

/** Names as their fields show them. */
export const nameValues = (names: Names): Record<string, string> => ({
  nameEn: names.en ?? '',
  nameHant: names['zh-Hant'] ?? '',
})

/** Names as their fields were sent: those left empty are none. */
export const namesFrom = (one: (field: string) => string): { en?: string; 'zh-Hant'?: string } => ({
  ...(one('nameEn') !== '' && { en: one('nameEn') }),
  ...(one('nameHant') !== '' && { 'zh-Hant': one('nameHant') }),
})
