import { formatTime, html, type Markup } from '@liangpai/presentation'
import { actForm, folded, formFor, submit, textField } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { hasSeat } from '../../signup/signup.ts'
import type { ListedPerson, SessionView } from '../../view/hostView.ts'
import { whenText } from '../text.ts'
import { calendarPage, sessionPath, wordsIn } from './calendarContext.ts'

/** Attendance: one tap a person, saved at each tap; what cannot be sent stays on the phone until it can (PAGES-services 4). */
export function attendancePage(context: FormContext, { session, people, canMark, from }: SessionView): Markup {
  const words = wordsIn(context)
  const there = people.filter(({ state }) => state === 'attended').length
  const shown = people.filter((one) => hasSeat(one) || one.isWalkIn === true)
  const form = formFor(context, 'mark')
  const main = html`<section class="work-card attendance" data-attendance>
    <div class="attendance-head">
      <h2 class="thing-name"><bdi>${session.title}</bdi></h2>
      <span role="status" data-there="${words.there('{n}')}">${words.there(String(there))}</span>
    </div>
    <p class="hint">${whenText(session, context.language, context.today)}${words.comma}${words.attendanceHow}</p>
    <p class="pending" role="status" data-pending hidden>${words.waitingToSend}</p>
    ${!canMark && html`<p>${words.notYet(formatTime(from))}</p>`}
    ${
      shown.length === 0
        ? html`<p><b>${words.noSignups}</b></p>`
        : actForm(
            context,
            form,
            html`<ul class="marks">
              ${shown.map((one) => markRow(context, one, canMark))}
            </ul>`,
            'marks',
          )
    }
    ${canMark && walkInForm(context)} ${canMark && finishForm(context)}
    <p class="hint">${words.finishWhy}</p>
  </section>`
  return calendarPage(context, {
    title: words.attendance,
    main,
    back: { href: sessionPath(session.id), words: words.toSession },
    script: '/assets/attendance.js',
  })
}

/** The row is the target; what it sends is how it shall be, so that a tap that comes twice changes nothing more. */
function markRow(context: FormContext, one: ListedPerson, canMark: boolean): Markup {
  const words = wordsIn(context)
  const isThere = one.state === 'attended'
  const beside = one.isWalkIn === true ? words.walkIn : one.fromList === true ? words.fromList : undefined
  return html`<li>
    <button
      class="mark"
      name="there"
      value="${one.id}:${isThere ? 'no' : 'yes'}"
      role="checkbox"
      aria-checked="${isThere ? 'true' : 'false'}"
      aria-label="${words.markOf([one.callName, beside].filter(Boolean).join(' '))}"
      ${(!canMark || one.state === 'offered') && html`disabled`}
    >
      <span><bdi>${one.callName}</bdi> ${beside !== undefined && html`<small>${beside}</small>`}</span>
      <i class="tick-box" aria-hidden="true"></i>
    </button>
  </li>`
}

function walkInForm(context: FormContext): Markup {
  const words = wordsIn(context)
  const form = formFor(context, 'add-walk-in')
  const content = html`${textField(form, 'callName', words.callName)}
    <div class="buttons">${submit(words.add)}</div>`
  return folded(form, words.addWalkIn, actForm(context, form, content))
}

function finishForm(context: FormContext): Markup {
  const words = wordsIn(context)
  const form = formFor(context, 'hold-session')
  const content = html`<p>${words.sureFinish}</p>
    <div class="buttons">${submit(words.confirmFinish)}</div>`
  return html`<div class="finish">${folded(form, words.finish, actForm(context, form, content, 'finish'))}</div>`
}
