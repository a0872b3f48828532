import { html, type Markup } from '@liangpai/presentation'
import { keptSpans } from '../text.ts'
import { dayText, requestLink, type RequestPage, wordsOf } from './requestForm.ts'

/** Until when it is there, and to see, correct and delete it (PAGES-services 1). */
export function requestFoot(page: RequestPage): Markup {
  const { request } = wordsOf(page)
  return html`<footer class="link-foot">
    ${page.isSoonDeleted && html`<p class="soon"><b>${request.soon(dayText(page.keptUntil, page))}</b></p>`}
    <p>${request.keeps(...keptSpans(page.center, page.context.language))}</p>
    <div class="foot-ways">
      ${requestLink(page, 'all', request.seeAll)} ${requestLink(page, 'correct', request.correct)}
      ${requestLink(page, 'delete', request.remove)}
    </div>
  </footer>`
}
