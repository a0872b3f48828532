import { html, type Markup, row, formatSpan } from '@liangpai/presentation'
import { isSoonDeleted } from '@liangpai/server'
import { spacedContact, topicsText } from '../text.ts'
import { dayText, mentorButton, mentorLink, type MentorPage, wordsOf } from './mentorForm.ts'

/** What leaving means, and to see, correct and delete what is there of a mentor. */
export function mentorFoot(page: MentorPage): Markup {
  const { mentor } = page
  const { mentor: words, request } = wordsOf(page)
  return html`<footer class="link-foot">
    ${isSoonDeleted(mentor.keptUntil, page.today) && html`<p class="soon"><b>${request.soon(dayText(mentor.keptUntil, page))}</b></p>`}
    <p>${words.leaveMeans}</p>
    <p>
      ${words.keptUntil(dayText(mentor.keptUntil, page), formatSpan(page.silentMonths, 'months', page.context.language))}
    </p>
    <div class="foot-ways">
      <details>
        <summary>${request.seeAll}</summary>
        <dl class="held">
          ${row(words.ownData, mentor.callName)} ${row(request.ownContact, spacedContact(mentor.contact))}
          ${row(words.topics, topicsText(mentor.topics, page.context.language))}
        </dl>
        <p class="small">${words.linkWhy}</p>
        ${mentorButton(page, 'copy', request.download)}
      </details>
      ${mentorLink(page, 'correct', request.correct)} ${mentorLink(page, 'leave', words.leave)}
    </div>
  </footer>`
}
