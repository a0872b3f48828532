import { type Content, formatNearMoment, html, type Markup, formatSpan } from '@liangpai/presentation'
import { matterSteps, type MatterStep } from '@liangpai/server/pages'
import { isOpen } from '../../request/helpRequest.ts'
import { spacedContact, writtenText } from '../text.ts'
import { dayText, requestButton, requestLink, type RequestPage, wordsOf } from './requestForm.ts'

/** All that is there of a request: how one is reached, what one wrote, what happened; to correct, black out, copy and delete. */
export function allPart(page: RequestPage): Markup {
  const { request } = wordsOf(page)
  return html`<section class="body">
    <h1>${request.all}</h1>
    <p class="sub">${request.allWho}</p>
    ${ownPart(page)} ${writtenPart(page)}
    <h2 class="ruled">${request.course}</h2>
    ${coursePart(page)}
    <div class="two-ways">
      ${requestButton(page, 'copy', request.download)} ${requestButton(page, 'delete', request.deleteAll)}
    </div>
  </section>`
}

/** In the place of the foot: what deleting means, and until when it is there. */
export function allFoot(page: RequestPage): Markup {
  const { request } = wordsOf(page)
  return html`<footer class="link-foot">
    <p>${request.deleteMeans}</p>
    <p>${request.keptUntil(dayText(page.keptUntil, page))}</p>
    <div class="foot-ways">${requestLink(page, 'link', request.back)}</div>
  </footer>`
}

function ownPart(page: RequestPage): Markup {
  const { callName, contact } = page.view.requester
  const { request, comma } = wordsOf(page)
  return html`<div class="own">
    <h2>${request.ownContact}</h2>
    ${requestLink(page, 'correct', request.correct)}
    <p><bdi>${callName}</bdi>${comma}<bdi>${spacedContact(contact)}</bdi></p>
  </div>`
}

function writtenPart(page: RequestPage): Markup {
  const { view, context } = page
  const { request } = wordsOf(page)
  const texts = [view.text, ...view.followUps.map(({ text = '' }) => text)]
  const said = view.followUps.map(
    ({ date, text, outcome, isShared }) =>
      html`<li>
        <p class="small">${[dayText(date, page), outcome && request[outcome]].filter(Boolean).join(' ')}</p>
        ${text !== undefined && writtenText(text, context.language)}
        <p class="small">${isShared ? request.shared : request.private}</p>
      </li>`,
  )
  return html`<div class="own ruled">
      <h2>${request.ownText}</h2>
      ${requestLink(page, 'correct', request.correct)} ${writtenText(view.text, context.language)}
    </div>
    ${view.transition && html`<p class="small">${request.isTransition}</p>`}
    ${texts.some((text) => text.includes('█')) && html`<p class="small">${request.blackedOut}</p>`}
    ${requestLink(page, 'black-out', request.blackOut)}
    ${
      said.length > 0 &&
      html`<ul class="said">
        ${said}
      </ul>`
    }`
}

/** What happened, as dates: who was asked and did not accept is not there. */
function coursePart(page: RequestPage): Markup {
  const { view, context, filedAt, center } = page
  const { request } = wordsOf(page)
  const words = {
    received: () => request.wasAsked,
    accepted: (name = request.leftPerson) => request.accepted(name),
    ended: () => request.ended,
  }
  const steps = view.course.map(({ type, day, name }): MatterStep => {
    const below: Content =
      type === 'received' ? formatNearMoment(filedAt, page.now, context.language) : dayText(day, page)
    return { words: words[type](name), below, state: 'done' }
  })
  const now: MatterStep = {
    words:
      view.state === 'open' ? request.finding : view.state === 'inProgress' ? request.inProgress : request.introduced,
    ...(view.state !== 'open' && {
      below: request.quietEnds(formatSpan(center.clocks.silence, 'days', page.context.language)),
    }),
    state: 'now',
  }
  return matterSteps(context.language, isOpen(view) ? [...steps, now] : steps)
}
