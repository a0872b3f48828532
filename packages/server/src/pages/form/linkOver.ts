import { html, type Markup, pageWords } from '@liangpai/presentation'
import type { PageContext } from '../site.ts'
import { answerPage, type LinkKind } from './linkPage.ts'

/** The page of a link that was cut short, or opens nothing: used up, deleted or never made, which look alike. */
export function linkOverPage(context: PageContext, kind: LinkKind, isIncomplete: boolean): Markup {
  const { frame } = pageWords[context.language]
  const over = kind.over?.[context.language]
  const heading = kind.titles[context.language]
  if (isIncomplete)
    return answerPage(context, kind, { heading, title: frame.linkIncomplete, text: [frame.linkIncompleteWhy] })
  return over
    ? answerPage(context, kind, {
        heading,
        title: over.title,
        text: [...over.how, html`<bdi>${context.site.contact}</bdi>`],
      })
    : answerPage(context, kind, { heading, title: frame.linkEnded, text: [frame.linkEndedWhy] })
}
