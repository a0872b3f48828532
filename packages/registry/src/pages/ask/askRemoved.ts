import { html, type Markup, pageWords } from '@liangpai/presentation'
import { answerPage, type PageContext } from '@liangpai/server/pages'
import { linkKinds } from '../linkKinds.ts'

/** What stands in place of a request that whoever asked has deleted. */
export function askRemoved(context: PageContext): Markup {
  const { ask } = pageWords[context.language]
  const below = html`<a class="button outlined" href="/ask?lang=${context.language}">${ask.title}</a>`
  return answerPage(context, linkKinds.ask, { heading: ask.mine, title: ask.removed, text: [ask.removedWhy], below })
}
