import { type Language, languages } from '../language.ts'
import { pageWords } from '../words/pageWords.ts'
import { html, type Markup } from './html.ts'

/**
 * 简 繁 EN, each a link to the same page, so that it works without script. `query` is what its address keeps. A page that
 * holds a secret in its fragment `keepsFragment`: its script completes links with `data-keep-fragment`, since `?lang=`
 * alone would lose it.
 */
export function languageSwitch(language: Language, { keepsFragment = false, query = {} }: SwitchOptions = {}): Markup {
  const link = (one: Language) => {
    const keep = keepsFragment && html`data-keep-fragment`
    const current = one === language && html`aria-current="true"`
    const href = `?${String(new URLSearchParams({ ...query, lang: one }))}`
    return html`<a href="${href}" lang="${one}" ${keep} ${current}>${pageWords[one].frame.switch}</a>`
  }
  return html`<nav class="languages" aria-label="${pageWords[language].frame.languages}">${languages.map(link)}</nav>`
}

type SwitchOptions = { keepsFragment?: boolean; query?: Readonly<Record<string, string>> }
