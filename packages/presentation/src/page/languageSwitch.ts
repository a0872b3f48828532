import { type Language, languages } from '../language.ts'
import { pageWords } from '../words/pageWords.ts'
import { html, type Markup } from './html.ts'

/**
 * 简 繁 EN, each a link to the same page, so that it works without script. A page that holds a secret in its fragment
 * `keepsFragment`: its script completes links with `data-keep-fragment`, since `?lang=` alone would lose it.
 */
export function languageSwitch(language: Language, { keepsFragment = false } = {}): Markup {
  return html`<nav class="languages" aria-label="${pageWords[language].frame.languages}">
    ${languages.map((one) => link(one, one === language, keepsFragment))}
  </nav>`
}

function link(language: Language, isCurrent: boolean, keepsFragment: boolean): Markup {
  const keep = keepsFragment && html`data-keep-fragment`
  const current = isCurrent && html`aria-current="true"`
  return html`<a href="?lang=${language}" lang="${language}" ${keep} ${current}>${pageWords[language].frame.switch}</a>`
}
