import { formatPlainDay, html, type Markup } from '@liangpai/presentation'
import { actForm, boxes, folded, formFor, submit, textField, workLink } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import type { StoredPlan, StoredSession } from '../../store/sessions.ts'
import type { Host } from '../../view/hostView.ts'
import { whenText } from '../text.ts'
import { calendarPage, hostName, planPath, sessionPath, wordsIn } from './calendarContext.ts'

/** The plans of a reader's branches, and their next sessions. */
export type Overview = { plans: readonly StoredPlan[]; next: readonly StoredSession[]; branches: readonly Host[] }

/** Where the calendar of those who host begins. */
export function overviewPage(context: FormContext, { plans, next, branches }: Overview): Markup {
  const { language, today } = context
  const words = wordsIn(context)
  const main = html`<section class="work-card">
      <h2 class="thing-name">${words.plans}</h2>
      ${
        plans.length === 0
          ? html`<p><b>${words.noPlans}</b></p>
              <p class="hint">${words.noPlansWhy}</p>`
          : html`<ul class="session-rows">
              ${plans.map(
                (plan) =>
                  html`<li>
                    <a href="${workLink(context, planPath(plan.id))}">${words.planOf(String(plan.year))}</a>
                    <small
                      >${plan.published === undefined ? words.states.draft : words.publishedOn(formatPlainDay(plan.published, language, today))}</small
                    >
                  </li>`,
              )}
            </ul>`
      }
      ${planForm(context, branches)}
    </section>
    ${
      next.length > 0 &&
      html`<section class="work-card">
        <h2 class="thing-name">${words.sessions}</h2>
        <ul class="session-rows">
          ${next.map(
            (one) =>
              html`<li>
                <a href="${workLink(context, sessionPath(one.id))}"><bdi>${one.title}</bdi></a>
                <small>${whenText(one, language, today)}${words.comma}${words.sessionStates[one.state]}</small>
              </li>`,
          )}
        </ul>
      </section>`
    }`
  return calendarPage(context, { title: words.module, main })
}

function planForm(context: FormContext, branches: readonly Host[]): Markup {
  const words = wordsIn(context)
  const form = formFor(context, 'make-plan')
  const all = branches.map((host) => ({ value: host.id, label: hostName(host, context.language) }))
  const content = html`${textField(form, 'year', words.year)}
    ${boxes(form, 'hosts', words.hosts, all, { type: 'checkbox', columns: 2 })}
    <p class="hint">${words.hostsHow}</p>
    <div class="buttons">${submit(words.make, true)}</div>`
  return folded(form, words.newPlan, actForm(context, form, content))
}
