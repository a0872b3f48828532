import {
  calendarWords,
  type Content,
  formatPlainDate,
  formatPlainDay,
  formatTime,
  formatWeekday,
  html,
  type Markup,
  type RefusalCode,
  refusals,
  roundBox,
  formatSpan,
} from '@liangpai/presentation'
import { dayOf, isSoonDeleted } from '@liangpai/server'
import { linkPage, linkToKeep } from '@liangpai/server/pages'
import { hasHours } from '../../session/session.ts'
import type { SheetEntry } from '../../view/sheetView.ts'
import { LIST_PATH, sheetKind } from '../assets.ts'
import { hoursDoor } from '../hours/hoursDoor.ts'
import { changeLines } from '../changesPart.ts'
import { placeText, whenText } from '../text.ts'
import { sessionRow } from './sessionRow.ts'
import { sheetButton, sheetForm, type SheetPage } from './sheetForm.ts'

/** What a sheet's page says first: that it was sent just now, or why a step was refused. */
export type SheetNote = { isNew?: boolean; refusal?: RefusalCode }

/** Somebody's own sheet: a place that is offered first, then each session and how one stands in it (PAGES-services 4). */
export function sheetPage(page: SheetPage, { isNew = false, refusal }: SheetNote = {}): Markup {
  const { language } = page.context
  const words = calendarWords[language].signup
  const { entries } = page.view
  const offers = entries.filter(({ signup }) => signup.state === 'offered')
  const others = entries.filter(({ signup }) => signup.state !== 'offered')
  const main = html`<section class="body last">
      <h1>${isNew ? words.done : words.own}</h1>
      ${isNew && receipt(page)}
      ${refusal && roundBox(refusals[refusal].sentence[language], [refusals[refusal].next[language]], html`role="alert"`)}
      ${offers.map((one) => offerPart(page, one))}
      ${
        others.length > 0 &&
        html`<ul class="days own">
          ${others.map((one) => entryRow(page, one))}
        </ul>`
      }
      ${entries.some(ownsHours) && hoursDoor(page.context, page.token)}
      ${others.some(({ canCancel }) => canCancel) && html`<p class="small final">${words.cancelFinal}</p>`}
      <p class="way"><a href="${LIST_PATH}?lang=${language}">${words.toList}</a></p>
    </section>
    ${foot(page)}`
  return sheetOf(page, main)
}

/** Whoever came to volunteer has hours once the session is over. */
const ownsHours = ({ session, signup }: SheetEntry): boolean => hasHours(session) && signup.state === 'attended'

/** A page of a sheet with one part in the place of the others. */
export const sheetOf = (page: SheetPage, main: Content): Markup =>
  linkPage(page.context, sheetKind, {
    title: calendarWords[page.context.language].signup.own,
    heading: 'shown',
    token: page.token,
    main,
  })

/** That it is done, and the link from which everything goes on. */
function receipt({ context, token, view }: SheetPage): Markup {
  const words = calendarWords[context.language].signup
  const count = (state: string) => String(view.entries.filter(({ signup }) => signup.state === state).length)
  const { language, site } = context
  return html`<p class="sub">${words.doneSub(count('signedUp'), count('waiting'))}</p>
    ${linkToKeep(site, { kind: sheetKind, token, language, why: words.linkWhy })}`
}

/** A place that waits for an answer, with its hour; two answers of one weight, and 不要 takes a second tap. */
function offerPart(page: SheetPage, { session, signup, changes }: SheetEntry): Markup {
  const { language } = page.context
  const words = calendarWords[language].signup
  const { today } = page.view
  const until = signup.offeredUntil ?? 0
  const day = dayOf(until)
  const when = words.offeredUntil(formatPlainDay(day, language, today), formatWeekday(day, language), formatTime(until))
  return html`<div class="next">
      <p class="next-label">${words.offered}</p>
      <p class="deed"><span class="clause">${when}</span><span class="clause">${words.offeredDeed}</span></p>
      <p><bdi>${words.offeredWhat(session.title, whenText(session, language, today), session.place)}</bdi></p>
      ${changesOf(page, { changes }).map((line) => html`<p class="small">${line}</p>`)}
      <p class="small">${words.offeredLapse}</p>
    </div>
    <div class="two-ways">
      ${sheetButton(page, 'offer', words.take, { signup: signup.id, takes: 'yes' })}
      ${sheetButton(page, 'offer', words.leave, { signup: signup.id, takes: 'no' })}
    </div>`
}

function entryRow(page: SheetPage, { session, signup, canCancel, changes }: SheetEntry): Markup {
  const { language } = page.context
  const words = calendarWords[language].signup
  const isCancelled = session.state === 'cancelled'
  const state = signup.state === 'waiting' && session.state === 'held' ? words.noSeat : words.states[signup.state]
  const facts = [state, session.times.from, placeText(session, language)]
  const line = isCancelled ? words.cancelledWhy(session.reason ?? '') : facts.join(words.comma)
  return sessionRow({
    language,
    day: session.times.day,
    title: session.title,
    isPale: isCancelled || signup.state === 'cancelled' || signup.state === 'lapsed',
    lines: [line, ...changesOf(page, { changes }), canCancel && changes.length > 0 && words.changed.canCancel],
    aside:
      canCancel &&
      sheetButton(page, 'cancel', words.cancel, {
        kind: 'link',
        signup: signup.id,
        label: `${words.cancel}${words.comma}${session.title}`,
      }),
  })
}

/** What was changed since they signed up. */
const changesOf = ({ context, view }: SheetPage, { changes }: Pick<SheetEntry, 'changes'>): Markup[] =>
  changeLines(changes, { language: context.language, today: view.today, now: view.now })

/** Until when it is kept, once that it goes within a week, and to see, correct and delete it. */
function foot(page: SheetPage): Markup {
  const { context, view } = page
  const { language } = context
  const words = calendarWords[language].signup
  const date = formatPlainDate(view.keptUntil, language)
  return html`<footer class="link-foot">
    ${isSoonDeleted(view.keptUntil, view.today) && html`<p class="soon"><b>${words.soonDeleted(date)}</b></p>`}
    <p>${words.keptUntil(date, formatSpan(view.namesDays, 'days', language))}</p>
    <div class="foot-ways">
      <details>
        <summary>${words.seeAll}</summary>
        <dl class="held">
          ${heldRow(words.callName, view.person.callName)} ${heldRow(words.contact, view.person.contact)}
          ${view.transition && heldRow(words.transition, words.isTransition)}
        </dl>
        ${sheetButton(page, 'copy', words.download)}
      </details>
      ${sheetForm(page, 'correct', html`<button class="link">${words.correct}</button>`)}
      <details>
        <summary>${words.remove}</summary>
        <p class="sure">${words.sureRemove}</p>
        ${sheetButton(page, 'delete', words.confirmRemove)}
      </details>
    </div>
  </footer>`
}

const heldRow = (label: string, value: string): Markup =>
  html`<div>
    <dt>${label}</dt>
    <dd><bdi>${value}</bdi></dd>
  </div>`
