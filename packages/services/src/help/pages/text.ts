import {
  type Content,
  helpWords,
  html,
  type HelpWords,
  type Language,
  type Markup,
  formatSpan,
} from '@liangpai/presentation'
import { fixedClocks } from '../../clocks/clocks.ts'
import type { Center } from '../center/center.ts'
import { partsBetweenBlocks } from '../request/blackOut.ts'
import type { Topic } from '../request/topic.ts'

/** The words of help in a language. */
export const wordsIn = (language: Language): HelpWords => helpWords[language]

/** For how long a request of a center is kept, and the most. */
export const keptSpans = ({ clocks }: Pick<Center, 'clocks'>, language: Language): [string, string] => [
  formatSpan(clocks.retention, 'days', language),
  formatSpan(fixedClocks.requestCeiling.number, fixedClocks.requestCeiling.unit, language),
]

/** 货源、页面设计 */
export const topicsText = (topics: readonly Topic[], language: Language): string => {
  const words = wordsIn(language)
  return topics.map((topic) => words.topics[topic]).join(words.and)
}

/** `139 0000 0000`: a mobile number as people read it; everything else as it is. */
export const spacedContact = (contact: string): string => contact.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')

/** Where a contact leads: a call or a mail. */
export const contactHref = (contact: string): string =>
  contact.includes('@') ? `mailto:${contact}` : `tel:${contact.replace('#', ',')}`

/** What somebody wrote, with a block of one width where words were deleted; it is read aloud as what it is. */
export function writtenText(text: string, language: Language): Markup {
  const block = html`<span class="blacked" role="img" aria-label="${wordsIn(language).blackedOut}"></span>`
  const parts = partsBetweenBlocks(text).map((part, at): Content => html`${at > 0 && block}${part}`)
  return html`<p class="written">${parts}</p>`
}
