import { badgeWords } from '@liangpai/presentation/verdict'
import { render } from 'lit/html.js'
import type { Popover } from './popover.ts'
import { badgeTemplate } from './render/badge.ts'
import type { View } from './render/view.ts'
import { sharedSheets } from './shadowRoot.ts'

const language = 'zh-Hans'
const context = { language, page: '', badgeNo: '', verifyUrl: '', domain: '' } as const

/**
 * Creates ahead of time what the first badge would have to: the style sheet and the templates of a chip. Returns whether
 * the page lets it: Trusted Types may allow no policy of ours, and an XML document parses templates as XML.
 */
export function prepare(): boolean {
  const state = { verdict: undefined, context, words: badgeWords[language], language } as const
  const form = {
    direction: '',
    variant: 'chip',
    theme: 'light',
    isBusy: true,
    isHidden: false,
    reserve: 'wide',
  } as const
  const view: View = { ...state, ...form, onPress() {} }
  try {
    render(badgeTemplate(view, { isOpen: false } as Popover), document.createDocumentFragment())
    sharedSheets()
    return true
  } catch {
    return false
  }
}
