import { type Markup, pageWords } from '@liangpai/presentation'
import type { PageContext } from '../pageContext.ts'
import { answerPage, type LinkKind } from './linkPage.ts'

/** The page of a link that was cut short, or opens nothing: used up, deleted or never made, which look alike. */
export function linkOverPage(context: PageContext, kind: LinkKind, isIncomplete: boolean): Markup {
  const { frame, ask, report } = pageWords[context.language]
  const heading = kind === 'ask' ? ask.mine : report.title
  const [title, why] = isIncomplete
    ? [frame.linkIncomplete, frame.linkIncompleteWhy]
    : [frame.linkEnded, frame.linkEndedWhy]
  return answerPage(context, kind, { heading, title, text: [why] })
}
