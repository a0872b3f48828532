import { type Markup, pageWords } from '@liangpai/presentation'
import type { PageContext } from '../site.ts'
import { answerPage, type LinkKind } from './linkPage.ts'

/** The page of a link that was cut short, or opens nothing: used up, deleted or never made, which look alike. */
export function linkOverPage(context: PageContext, kind: LinkKind, isIncomplete: boolean): Markup {
  const { frame } = pageWords[context.language]
  const [title, why] = isIncomplete
    ? [frame.linkIncomplete, frame.linkIncompleteWhy]
    : [frame.linkEnded, frame.linkEndedWhy]
  return answerPage(context, kind, { heading: kind.titles[context.language], title, text: [why] })
}
