import { calendarWords, formatPlainDay, html, type Markup } from '@liangpai/presentation'
import { versionOf } from '@liangpai/server'
import { actForm, editFormFor, folded, formFor, submit, textField, workLink } from '@liangpai/server/pages'
import { pageOf, pageWays } from '../../../pages/work/listPages.ts'
import type { FormContext } from '../../../pages/work/workContext.ts'
import type { Host, ListedPerson, SessionView } from '../../view/hostView.ts'
import { hoursOfSessionPath } from '../../paths.ts'
import { changeLines } from '../changesPart.ts'
import { hoursAndKind } from '../text.ts'
import { detailsOf } from '../../session/changeDetails.ts'
import { hasHours, type Session } from '../../session/session.ts'
import { calendarPage, hostName, planPath, sessionPath, wordsIn } from './calendarContext.ts'
import { detailFields } from './sessionFields.ts'

/** A count below it is not printed, 0 no more than 9 (LOOK 12). */
const SMALL = 10

/** What is shown in one answer alone: a link that was made, or a contact. */
export type ShownOnce = { link?: string; contact?: { signup: string; contact: string; link?: string } }

/** One session as those who host it see it. */
export function sessionPage(
  context: FormContext,
  view: SessionView,
  { hosts, page, once }: { hosts: readonly Host[]; page: string | undefined; once: ShownOnce },
): Markup {
  const { session, canMark, canChange } = view
  const { language, today } = context
  const words = wordsIn(context)
  const names = hosts.map((host) => hostName(host, language))
  const state =
    session.state === 'cancelled' ? words.cancelledWhy(session.reason ?? '') : words.sessionStates[session.state]
  const facts = [
    formatPlainDay(session.times.day, language, today),
    hoursAndKind(session, language),
    session.place,
    ...names,
    words.audiences[session.openTo],
    state,
  ]
  const main = html`<section class="work-card">
    <h2 class="thing-name"><bdi>${session.title}</bdi></h2>
    <p class="hint">${facts.join(words.comma)}</p>
    <div class="acts">
      ${session.state === 'planned' && simpleForm(context, 'open-session', words.open, true)}
      ${
        session.state === 'open' &&
        html`<a
          class="button ${canMark && 'filled'}"
          href="${workLink(context, `${sessionPath(session.id)}/attendance`)}"
          >${words.attendance}</a
        >`
      }
      ${hasHours(session) && hoursWay(context, session.id)}
      ${session.openTo === 'invited' && session.state !== 'held' && session.state !== 'cancelled' && inviteForm(context, once)}
      ${canChange && changeForm(context, session)}
      ${(session.state === 'planned' || session.state === 'open') && cancelForm(context)}
    </div>
    ${changesPart(context, session)} ${signupsPart(context, view, page, once)}
    <p class="hint">${words.signupsWho}</p>
  </section>`
  return calendarPage(context, {
    title: session.title,
    main,
    back: { href: planPath(session.planId), words: words.toPlan },
  })
}

/** Who signed up, page by page; the page with the row of which something is shown in this answer. */
function signupsPart(
  context: FormContext,
  { session, people }: SessionView,
  page: string | undefined,
  once: ShownOnce,
): Markup {
  const words = wordsIn(context)
  const listed = pageOf(people, page, once.contact && (({ id }) => id === once.contact?.signup))
  return html`<h3 id="signups" tabindex="-1">${words.signups}</h3>
    ${
      session.attended !== null &&
      html`<p>${words.counts}${words.comma}${session.attended < SMALL ? words.tooFew : String(session.attended)}</p>`
    }
    ${
      people.length === 0
        ? html`<p><b>${words.noSignups}</b></p>
            <p class="hint">${words.noSignupsWhy}</p>`
        : html`<ul class="session-rows">
              ${listed.rows.map((one) => personRow(context, one, once))}
            </ul>
            ${pageWays(context, listed, { id: 'signups' })}`
    }`
}

/** Hours stay longer than the names of those who signed up: they are confirmed, corrected and found again on a page of their own. */
const hoursWay = (context: FormContext, session: string): Markup =>
  html`<a class="button" href="${workLink(context, hoursOfSessionPath(session))}"
    >${calendarWords[context.language].hours.title}</a
  >`

const simpleForm = (context: FormContext, act: string, label: string, isFilled = false): Markup => {
  const form = formFor(context, act)
  return actForm(context, form, submit(label, isFilled))
}

function inviteForm(context: FormContext, { link }: ShownOnce): Markup {
  const words = wordsIn(context)
  const shown =
    link !== undefined &&
    html`<p class="hint">${words.linkOnce}</p>
      <input type="text" class="mono" readonly value="${link}" aria-label="${words.invite}" />`
  return html`<div class="invite">
    <p class="hint">${words.inviteHow}</p>
    ${shown} ${simpleForm(context, 'invite', words.invite)}
    ${link !== undefined && html`<p class="hint">${words.inviteAnew}</p>`}
  </div>`
}

/** What can be changed until a session begins, as it stands. */
function changeForm(context: FormContext, session: Session): Markup {
  const words = wordsIn(context)
  const { title, times, place, seats } = session
  const fields = {
    title,
    place,
    day: times.day,
    begins: times.from,
    ends: times.to,
    seats: seats === undefined ? '' : String(seats),
  }
  const form = editFormFor(context, 'change-session', { version: versionOf(detailsOf(session)), fields })
  const content = html`${detailFields(context, form, 'day')}
    <p class="hint">${words.changeHow}</p>
    <div class="buttons">${submit(words.changeSession)}</div>`
  return folded(form, words.changeSession, actForm(context, form, content))
}

/** What was changed so far, the last change first. */
function changesPart(context: FormContext, { changes = [] }: Session): Markup | false {
  if (changes.length === 0) return false
  const { language, today, now } = context
  return html`<h3>${wordsIn(context).changesTitle}</h3>
    <ul class="changes">
      ${changeLines(changes.toReversed(), { language, today, now }).map((line) => html`<li>${line}</li>`)}
    </ul>`
}

/** Cancelling takes a second tap, and a reason that those who signed up read. */
function cancelForm(context: FormContext): Markup {
  const words = wordsIn(context)
  const form = formFor(context, 'cancel-session')
  const content = html`${textField(form, 'reason', words.reason)}
    <p class="hint">${words.reasonHow}</p>
    <div class="two-ways">
      <button class="button">${words.confirmCancel}</button>
      <a class="button" href="${workLink(context, context.path)}">${words.thinkAgain}</a>
    </div>`
  return folded(form, words.cancel, actForm(context, form, content))
}

function personRow(context: FormContext, one: ListedPerson, { contact }: ShownOnce): Markup {
  const { language } = context
  const words = wordsIn(context)
  const { states } = calendarWords[language].signup
  const state = [states[one.state], one.fromList === true && words.fromList, one.isWalkIn === true && words.walkIn]
  const mine = contact?.signup === one.id ? contact : undefined
  const form = (act: string, text: string, label: string) => {
    const own = formFor(context, act)
    const content = html`<input type="hidden" name="signup" value="${one.id}" /><button
        class="as-link"
        aria-label="${label}"
      >
        ${text}
      </button>`
    return actForm(context, own, content)
  }
  return html`<li>
    <b><bdi>${one.callName}</bdi></b> <small>${state.filter(Boolean).join(words.comma)}</small>
    ${mine && html`<small><bdi>${mine.contact}</bdi></small>`}
    ${
      mine?.link !== undefined &&
      html`<small>${words.newLinkTo(mine.contact)}</small>
        <input type="text" class="mono" readonly value="${mine.link}" aria-label="${words.newLinkOf(one.callName)}" />`
    }
    ${
      one.isWalkIn !== true &&
      html`<span class="row-acts">
        ${form('contact', words.showContact, words.showContactOf(one.callName))}
        ${form('new-link', words.newLink, words.newLinkOf(one.callName))}
      </span>`
    }
  </li>`
}
