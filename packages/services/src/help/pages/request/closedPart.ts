import { html, type Markup, formatSpan } from '@liangpai/presentation'
import { afterwardsPart } from './afterwardsPart.ts'
import { dayText, requestForm, requestLink, type RequestPage, wordsOf } from './requestForm.ts'

/** How a request ended, until when it can be opened again, and a word afterwards for whoever wants to say one. */
export function closedPart(page: RequestPage): Markup {
  const { view } = page
  const { request } = wordsOf(page)
  const title = view.state === 'done' ? request.done : request.closed[view.closure ?? 'withdrawn']
  return html`<section class="body">
    <h1>${title}</h1>
    <p class="sub">${whyText(page)}</p>
    ${waysOn(page)} ${afterwardsPart(page)}
  </section>`
}

function whyText(page: RequestPage): string {
  const { view, center, reopenUntil } = page
  const { request } = wordsOf(page)
  const date = dayText(view.since, page)
  if (reopenUntil === undefined) return request.endedOn(date)
  if (view.closure === 'noMentor') return request.noMentorWhy(date)
  if (view.closure === 'outOfScope') return request.outOfScopeWhy(date)
  return request.canReopen(date, formatSpan(center.clocks.reopen, 'days', page.context.language))
}

/** To open it again, about the same thing or another one. */
function waysOn(page: RequestPage): Markup | false {
  const { view, center, reopenUntil } = page
  const { request, topics, ask } = wordsOf(page)
  if (reopenUntil === undefined) return false
  if (view.closure !== 'noMentor' && view.closure !== 'outOfScope') return requestLink(page, 'reopen', request.reopen)
  const others = center.topics.filter((topic) => topic !== view.topic)
  if (others.length === 0) return false
  const boxes = others.map(
    (topic) =>
      html`<label class="box radio"
        ><input type="radio" name="topic" value="${topic}" autocomplete="off" required /><span
          >${topics[topic]}</span
        ></label
      >`,
  )
  return html`<h2 class="ruled">${request.otherTopic}</h2>
    ${requestForm(
      page,
      'reopen',
      html`<fieldset class="choice">
          <legend class="spoken">${request.otherTopic}</legend>
          <div class="boxes columns-2">${boxes}</div>
        </fieldset>
        <button class="button outlined">${ask.send}</button>`,
    )}`
}
