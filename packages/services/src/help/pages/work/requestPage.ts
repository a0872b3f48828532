import { formatNearMoment, html, type Markup } from '@liangpai/presentation'
import { actForm, faultBox, folded, formFor, submit } from '@liangpai/server/pages'
import { areaPage, type FormContext } from '../../../pages/work/workContext.ts'
import type { RequestLists, RequestOfSecretary } from '../../office/views/ofSecretary.ts'
import type { Center } from '../../center/center.ts'
import { helpWorkAssets } from '../assets.ts'
import { contactHref, spacedContact, wordsIn, writtenText } from '../text.ts'
import { filterLinks, type HelpFilter, helpTabs, madeLink, type ShownOnce } from './helpContext.ts'
import { introduceForm } from './introduceForm.ts'
import { requestLists } from './requestRows.ts'

/** A request beside the lists of its center. */
export type RequestPageOfSecretary = {
  centers: readonly Center[]
  center: Center
  filter: HelpFilter
  lists: RequestLists
  shown?: RequestOfSecretary | undefined
  once?: ShownOnce
  kind: string
}

/** Requests by age at the left, one of them at the right with those who are free (PAGES-services 3). */
export function requestPage(context: FormContext, page: RequestPageOfSecretary): Markup {
  const { work } = wordsIn(context.language)
  const { centers, center, filter, lists, shown, once = {}, kind } = page
  const main = html`${helpTabs(context, { current: 'requests', centers, center })}
    <div class="columns">
      <div class="column-list">${filterLinks(context, center, filter)} ${requestLists(context, lists, shown?.id)}</div>
      ${shown && html`<div class="column-thing">${requestCard(context, shown, once)}</div>`}
    </div>`
  const title = shown?.view.callName ?? work.requests
  return areaPage(context, { area: 'help', title, main, hasQuietTitle: true, kind, ...helpWorkAssets })
}

function requestCard(context: FormContext, shown: RequestOfSecretary, once: ShownOnce): Markup {
  const { language } = context
  const words = wordsIn(language)
  const { view, filedAt } = shown
  const about = [
    words.topics[view.topic],
    view.transition && words.work.transition,
    formatNearMoment(filedAt, context.now, language),
  ]
  return html`<article class="work-card" aria-labelledby="name">
    <div class="request-head">
      <div>
        <h2 class="thing-name" id="name" tabindex="-1"><bdi>${view.callName}</bdi></h2>
        <p class="small">${about.filter(Boolean).join(words.comma)}</p>
      </div>
      ${contactOf(context, once)}
    </div>
    ${context.isDone === true && html`<p class="done" role="status">${words.work.done}</p>`} ${faultBox(context)}
    ${once.link && madeLink(context, once.link)} ${writtenText(view.text, language)} ${introductionsOf(context, shown)}
    ${saidAfterwards(context, shown)} ${shown.mayIntroduce && introduceForm(context, shown)} ${linkForm(context)}
  </article>`
}

/** How whoever asked is reached: behind an act, which is a line of the trail. */
function contactOf(context: FormContext, { contact }: ShownOnce): Markup {
  const { work } = wordsIn(context.language)
  if (contact)
    return html`<p role="status">
      <a href="${contactHref(contact.contact)}"><bdi>${spacedContact(contact.contact)}</bdi></a>
    </p>`
  const form = formFor(context, 'contact')
  return html`<div title="${work.contactSeen}">${actForm(context, form, submit(work.viewContact))}</div>`
}

/** Who was introduced, and what came of it; how many somebody helps is nowhere. */
function introductionsOf(context: FormContext, { view, names }: RequestOfSecretary): Markup | false {
  const { work, request } = wordsIn(context.language)
  if (view.introductions.length === 0) return false
  return html`<h3 class="section-title">${work.introductions}</h3>
    <ul class="pairs">
      ${view.introductions.map(
        ({ mentor, state }) =>
          html`<li><bdi>${names.get(mentor) ?? request.leftPerson}</bdi> <span>${work.states[state]}</span></li>`,
      )}
    </ul>`
}

function saidAfterwards({ language }: FormContext, { view }: RequestOfSecretary): Markup | false {
  const { work, request } = wordsIn(language)
  if (view.followUps.length === 0) return false
  return html`<h3 class="section-title">${work.afterwards}</h3>
    ${view.followUps.map(
      ({ outcome, text }) =>
        html`${outcome !== undefined && html`<p>${request[outcome]}</p>`}${text !== undefined && writtenText(text, language)}`,
    )}`
}

function linkForm(context: FormContext): Markup {
  const { work } = wordsIn(context.language)
  const form = formFor(context, 'link')
  const content = html`<p class="hint">${work.newLinkHow}</p>
    <div class="buttons">${submit(work.confirm)}</div>`
  return html`<div class="below">${folded(form, work.newLink, actForm(context, form, content))}</div>`
}
