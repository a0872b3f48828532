import { html, type Markup, pageWords, roundBox } from '@liangpai/presentation'
import type { Inbox } from '../../office/inbox/matter.ts'
import { inboxLists } from './matterRows.ts'
import { areaPage, type WorkContext, workAreas, workLink } from './workContext.ts'

/** What waits, where nothing of it can be opened beside the list. `done` is what was done just before. */
export function inboxPage(context: WorkContext, inbox: Inbox, done?: string): Markup {
  const words = pageWords[context.language].inbox
  const message =
    done !== undefined &&
    html`<p class="done" id="name" tabindex="-1" role="status">
      ${done} ${inbox.waiting.length === 0 && words.nothingMore}
    </p>`
  const main = html`${message}
    <div class="columns">${inboxLists(context, inbox)}</div>`
  return areaPage(context, { area: 'inbox', title: words.title, main, hasQuietTitle: true, kind: 'shows-list' })
}

/** One answer for what is not there and for what is not theirs. */
export function notYoursPage(context: WorkContext): Markup {
  const { inbox: words, figures } = pageWords[context.language]
  const [path, back] = context.worker.readsFiguresAlone
    ? ([workAreas.figures, figures.back] as const)
    : ([workAreas.inbox, words.back] as const)
  const main = html`<div class="narrow">
    ${roundBox(words.notYours, [words.notYoursWhy])}
    <p class="way-on"><a href="${workLink(context, path)}">${back}</a></p>
  </div>`
  return areaPage(context, { area: undefined, title: words.notYours, main, hasQuietTitle: true })
}
