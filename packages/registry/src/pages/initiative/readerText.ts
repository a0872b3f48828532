import type { InitiativeLanguage, Written } from '@liangpai/core/organization'
import { html, type Language, type Markup } from '@liangpai/presentation'

/** Something as readers of a language see it: in theirs, else in simplified Chinese, which is then marked as such. */
export function inLanguage<Value>(
  written: Written<Value>,
  language: Language,
): { value: Value; lang: InitiativeLanguage; isTheirs: boolean } {
  const own = written[language]
  if (own !== undefined) return { value: own, lang: language, isTheirs: true }
  return { value: written['zh-Hans'], lang: 'zh-Hans', isTheirs: false }
}

/** The attribute of an element whose words are of another language than its page. */
export const langAttribute = ({
  lang,
  isTheirs,
}: {
  lang: InitiativeLanguage
  isTheirs: boolean
}): Markup | undefined => (isTheirs ? undefined : html`lang="${lang}"`)
