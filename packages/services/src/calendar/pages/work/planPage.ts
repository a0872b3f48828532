import { formatPlainDay, html, type Markup } from '@liangpai/presentation'
import { actForm, folded, formFor, submit, workLink } from '@liangpai/server/pages'
import { type FormContext, workAreas } from '../../../pages/work/workContext.ts'
import type { StoredPlan, StoredSession } from '../../store/sessions.ts'
import type { Host } from '../../view/hostView.ts'
import { shortWeekday, whenText } from '../text.ts'
import { calendarPage, hostName, planPath, sessionPath, wordsIn } from './calendarContext.ts'
import { sessionFields } from './sessionFields.ts'

/** One plan as its hosts see it. */
export type PlanPage = { plan: StoredPlan; sessions: readonly StoredSession[]; hosts: readonly Host[] }

/** A year's plan: its sessions, and the forms by which one or a series is added, and it is published. */
export function planPage(context: FormContext, { plan, sessions, hosts }: PlanPage): Markup {
  const { language, today } = context
  const words = wordsIn(context)
  const state =
    plan.published === undefined
      ? words.states.draft
      : words.publishedOn(formatPlainDay(plan.published, language, today))
  const add = formFor(context, 'add-session')
  const isDraft = plan.state === 'draft'
  const main = html`<section class="work-card">
    <h2 class="thing-name">${words.planOf(String(plan.year))}</h2>
    <p class="hint">${[...hosts.map((host) => hostName(host, language)), state].join(words.comma)}</p>
    ${
      sessions.length === 0
        ? html`<p><b>${words.noSessions}</b></p>
            <p class="hint">${words.noSessionsWhy}</p>`
        : html`<ul class="session-rows">
            ${sessions.map((one) => rowOf(context, one))}
          </ul>`
    }
    <div class="acts">
      <a class="button ${sessions.length === 0 && 'filled'}" href="${workLink(context, `${planPath(plan.id)}/series`)}"
        >${words.addSeries}</a
      >
      ${folded(
        add,
        words.addSession,
        actForm(
          context,
          add,
          html`${sessionFields(context, add, hosts, 'day')}
            <div class="buttons">${submit(words.addSession)}</div>`,
        ),
      )}
      ${isDraft && sessions.length > 0 && publishForm(context)}
    </div>
  </section>`
  const back = { href: workAreas.calendar, words: words.module }
  return calendarPage(context, { title: words.planOf(String(plan.year)), main, back })
}

/** What is public takes a second tap. */
function publishForm(context: FormContext): Markup {
  const words = wordsIn(context)
  const form = formFor(context, 'publish-plan')
  const content = html`<p>${words.surePublish}</p>
    <div class="buttons">${submit(words.confirmPublish, true)}</div>`
  return folded(form, words.publish, actForm(context, form, content))
}

/** A session that was cancelled stays, pale, with its reason. */
function rowOf(context: FormContext, one: StoredSession): Markup {
  const { language, today } = context
  const words = wordsIn(context)
  const isCancelled = one.state === 'cancelled'
  const state = isCancelled ? words.cancelledWhy(one.reason ?? '') : words.sessionStates[one.state]
  const what = [words.kinds[one.kind], one.place, words.audiences[one.openTo], state].join(words.comma)
  return html`<li class="${isCancelled && 'pale'}">
    <a href="${workLink(context, sessionPath(one.id))}"><bdi>${one.title}</bdi></a>
    <small>${whenText(one, language, today)} ${shortWeekday(one.times.day, language)}</small>
    <small>${what}</small>
  </li>`
}
