import { html, type Language, type Markup, pageWords, refusals } from '@liangpai/presentation'
import { FAULTS, type Fault, FIELD_FAULTS } from '../dataProtocol.ts'

/** Says what went wrong where the member is, in words that are in the page from the start; the script shows one of them. */
export const dataFaults = (language: Language): Markup =>
  html`<div class="faults" role="alert" id="faults" data-faults>
    ${Object.entries(FIELD_FAULTS).map(([field, faults]) =>
      faults.map(
        (fault) => html`<p data-fault="${fault}" data-fault-of="${field}" hidden>${wordsOf(fault, language)}</p>`,
      ),
    )}
    ${FAULTS.map((fault) => html`<p data-fault="${fault}" hidden>${wordsOf(fault, language)}</p>`)}
  </div>`

function wordsOf(fault: Fault, language: Language): string {
  const { data, frame } = pageWords[language]
  if (fault === 'passkeyNotDone' || fault === 'noPasskeys') return data[fault]
  if (fault === 'failed') return frame.failedWhy
  const { sentence, next } = refusals[fault]
  return [sentence[language], next[language]].join(language === 'en' ? ' ' : '')
}
