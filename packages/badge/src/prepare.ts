import { badgeWords } from '@liangpai/presentation/verdict'
import { render } from 'lit/html.js'
import type { Popover } from './popover.ts'
import { badgeTemplate } from './render/badge.ts'
import type { View } from './render/view.ts'
import { sharedSheets } from './shadowRoot.ts'

const language = 'zh-Hans'

/** What the templates of a chip look into. Nobody sees what they make of it. */
const view = { language, context: {}, words: badgeWords[language] } as View

/**
 * Creates ahead of time what the first badge would have to: the style sheet and the templates of a chip. Returns whether
 * the page lets it: Trusted Types may allow no policy of ours, and an XML document parses templates as XML.
 */
export function prepare(): boolean {
  try {
    render(badgeTemplate(view, {} as Popover), document.createDocumentFragment())
    sharedSheets()
    return true
  } catch {
    return false
  }
}
