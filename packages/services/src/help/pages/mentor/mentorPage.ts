import { html, type Markup } from '@liangpai/presentation'
import { nextBox } from '@liangpai/server/pages'
import type { IntroductionOfMentor } from '../../office/views/pageOfMentor.ts'
import { contactHref, spacedContact, writtenText } from '../text.ts'
import { arrangementPart } from './arrangementPart.ts'
import { dayText, mentorButton, mentorForm, mentorLink, type MentorPage, mentorPageOf, wordsOf } from './mentorForm.ts'
import { mentorFoot } from './mentorFoot.ts'

/** What somebody who helps sees: who asks for their help, whom they help, and their arrangement. */
export function mentorPage(page: MentorPage): Markup {
  const { introductions } = page
  const { mentor } = wordsOf(page)
  const quiet = html`<section class="body">
    <h1>${mentor.quiet}</h1>
    <p class="sub">${mentor.quietWhy}</p>
  </section>`
  const parts = introductions.map((one, at) => introductionPart(page, one, at === 0))
  return mentorPageOf(page, [introductions.length === 0 ? quiet : parts, arrangementPart(page)], mentorFoot(page))
}

const introductionPart = (page: MentorPage, one: IntroductionOfMentor, isFirst: boolean): Markup =>
  one.state === 'proposed' ? proposedPart(page, one, isFirst) : helpingPart(page, one, isFirst)

const heading = (words: string, isFirst: boolean): Markup =>
  isFirst ? html`<h1>${words}</h1>` : html`<h2 class="again">${words}</h2>`

/** Without name or contact; the own tick is empty each time. */
function proposedPart(page: MentorPage, one: IntroductionOfMentor, isFirst: boolean): Markup {
  const { context, today } = page
  const { mentor, topics } = wordsOf(page)
  return html`<section class="body">
    ${heading(mentor.title, isFirst)}
    <p class="sub">${mentor.introducedBy(topics[one.topic], dayText(one.proposed, page))}</p>
    ${writtenText(one.text, context.language)}
    ${nextBox({ language: context.language, today, due: one.due, deed: mentor.answer, notes: [mentor.lapses] })}
    ${mentorForm(
      page,
      'accept',
      html`<input type="hidden" name="request" value="${one.request}" />
        <label class="box spaced"
          ><input type="checkbox" name="saysMember" value="yes" autocomplete="off" /><span
            >${mentor.saysMember} <small>${mentor.saysMemberHow}</small></span
          ></label
        >
        <div class="two-ways">
          <button class="button outlined">${mentor.accept}</button>
          <button class="button outlined" formaction="/mentor/decline">${mentor.decline}</button>
        </div>`,
    )}
    <p class="small">${mentor.crosses}</p>
  </section>`
}

function helpingPart(page: MentorPage, one: IntroductionOfMentor, isFirst: boolean): Markup {
  const { language } = page.context
  const { mentor, request, topics } = wordsOf(page)
  const { requester } = one
  if (!requester) return html``
  const call = requester.contact.includes('@') ? request.write : request.call
  return html`<section class="body">
    ${heading(mentor.helping(requester.callName), isFirst)}
    <p class="sub">${mentor.introducedBy(topics[one.topic], dayText(one.proposed, page))}</p>
    <div class="helper-contact">
      <span><bdi>${spacedContact(requester.contact)}</bdi></span>
      <a class="button outlined" href="${contactHref(requester.contact)}" aria-label="${requester.callName} ${call}"
        >${call}</a
      >
    </div>
    ${writtenText(one.text, language)} ${one.followUps.map(({ text = '' }) => writtenText(text, language))}
    ${
      one.hasStarted
        ? html`<p class="small">${mentor.hasStarted}</p>`
        : mentorButton(page, 'start', mentor.started, { request: one.request })
    }
    ${mentorLink(page, 'end', mentor.endPart, { request: one.request })}
  </section>`
}
