import { html, type Markup } from '@liangpai/presentation'
import { answerPage, type LinkKind, type PageContext } from '@liangpai/server/pages'

/** What is answered once something was deleted: there is nothing left to show. */
export const deletedPage = (
  context: PageContext,
  kind: LinkKind,
  { title, why, back }: { title: string; why: string; back: { path: string; words: string } },
): Markup =>
  answerPage(context, kind, {
    heading: title,
    title,
    text: [why],
    below: html`<a class="button outlined" href="${back.path}?lang=${context.language}">${back.words}</a>`,
  })
