import { formatMoment, html, type Markup, organizationWords, pageWords } from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import type { HandoverView, Proposal } from '../../office/handover/viewHandover.ts'
import { dayWords } from './dayWords.ts'
import { actForm, buttonLink, submit } from './form.ts'
import { findingsBox } from './findingsBox.ts'
import { handoverForm } from './handoverForm.ts'
import { seatRows, type SeatRow } from './seatRows.ts'
import { refusedBox } from './refusedBox.ts'
import { typedField } from './typedField.ts'
import { areaPage, type FormContext, workAreas, workLink } from './workContext.ts'

/** What a page of a handover shows beside it: that it was just approved, or what is to be looked at before it is submitted. */
export type HandoverShown = { isApproved?: boolean; findings?: readonly string[]; isAnew?: boolean }

/** The handover of an organisation in one sitting (PAGES 2): the new term, roles old and new, what happens on approval. */
export function handoverPage(context: FormContext, view: HandoverView, shown: HandoverShown = {}): Markup {
  const { language } = context
  const words = pageWords[language].handover
  const { organization, termEnds, superior } = view
  const name = organization[language]
  const head = html`<h2 class="thing-name" id="name" tabindex="-1">${words.title}</h2>
    <p class="thing-more">
      <bdi>${termEnds === undefined ? words.noTerm(name) : words.ends(name, dayWords(termEnds, language))}</bdi>
    </p>`
  const main = html`<div class="columns thing-first">
    <div class="column-thing">
      <p class="back">
        <a href="${workLink(context, `${workAreas.organizations}/${encodeURIComponent(view.id)}#name`)}"
          ><bdi>${name}</bdi></a
        >
      </p>
      <article class="work-card" aria-labelledby="name">
        ${head} ${faultOf('form', context.faults[''])} ${thing(context, view, shown)}
      </article>
    </div>
    <section>
      <h2 class="section-title">${words.after}</h2>
      <ul class="rows">
        ${words.afterSteps.map((step) => html`<li class="row">${step}</li>`)}
      </ul>
      ${superior && html`<p class="hint">${words.approvedBy(superior[language])}</p>`}
    </section>
  </div>`
  return areaPage(context, { area: 'people', title: words.title, main, hasQuietTitle: true, kind: 'shows-thing' })
}

function thing(context: FormContext, view: HandoverView, shown: HandoverShown): Markup {
  const words = pageWords[context.language].handover
  if (shown.isApproved) return approved(context)
  if (!view.superior) return html`<p class="quiet-box">${words.noSuperior}</p>`
  if (view.waiting && !shown.isAnew && context.typed.act !== 'submit') return waiting(context, view, view.waiting)
  return html`${returnedBox(context, view)} ${handoverForm(context, view, shown.findings)}`
}

function approved(context: FormContext): Markup {
  const words = pageWords[context.language].handover
  return html`<p class="done" role="status">${words.done}</p>
    <p>${words.doneMeans}</p>
    <div class="buttons">${buttonLink(workLink(context, workAreas.people), words.givelink)}</div>`
}

const returnedBox = ({ language }: FormContext, { returned }: HandoverView): Markup | undefined =>
  returned &&
  html`<section class="field">
    <h3 class="section-title">${pageWords[language].handover.returned}</h3>
    <p class="quiet-box">${returned.reason}</p>
  </section>`

/** What was submitted, and what whoever reads may do with it. */
function waiting(context: FormContext, view: HandoverView, proposal: Proposal): Markup {
  const { language } = context
  const words = pageWords[language].handover
  const { meeting, from, until, by, at, fullMembers } = proposal
  const submitAnew = html`<div class="buttons">
      ${buttonLink(workLink(context, `${context.path}#name`, { form: 'anew' }), words.submitAnew)}
    </div>
    <p class="hint">${words.submitAnewMeans}</p>`
  return html`<p class="thing-state">${words.waiting(by, formatMoment(at, language))}</p>
    <dl class="facts">
      ${meeting !== undefined && fact(words.meeting, dayWords(meeting, language))}
      ${fact(words.newTermLabel, pageWords[language].lookUp.term(dayWords(from, language), dayWords(until, language)))}
      ${fact(words.fullMembers, String(fullMembers))}
    </dl>
    ${seatTable(context, seatRows(view, proposal.seats))} ${findingsBox(context, proposal.findings)}
    ${view.mayDecide ? deciding(context, view, proposal) : submitAnew}`
}

const fact = (name: string, value: string): Markup =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

/** Roles, who leaves, who takes office, and how they will sign in. */
function seatTable({ language }: FormContext, rows: readonly SeatRow[]): Markup {
  const words = pageWords[language].handover
  const { role } = organizationWords[language]
  const lines = rows.map(
    ({ role: name, leaving, coming }) =>
      html`<tr>
        <td class="short">${role[name]}</td>
        <td><bdi>${leaving?.name ?? ''}</bdi></td>
        <th scope="row"><bdi>${coming?.name ?? words.nobody}</bdi></th>
        <td>${coming && (coming.id === leaving?.id ? words.staysSame : words.signInLater)}</td>
      </tr>`,
  )
  return html`<table class="lines">
    <thead>
      <tr>
        <th scope="col">${words.role}</th>
        <th scope="col">${words.leaving}</th>
        <th scope="col">${words.coming}</th>
        <th scope="col">${words.signIn}</th>
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
  </table>`
}

function deciding(context: FormContext, view: HandoverView, { handover, refusal }: Proposal): Markup {
  const words = pageWords[context.language].handover
  const why = view.mayDecide?.refusal ?? refusal
  const id = html`<input type="hidden" name="handover" value="${handover}" />`
  const back = actForm(
    context,
    context.path,
    'return',
    html`${id} ${typedField(context, { name: 'reason', label: words.reason })}
      <div class="buttons">${submit(words.return)}</div>`,
  )
  const title = view.mayDecide?.refusal ? words.cannot : words.changed
  return html`${
    why
      ? refusedBox(context, title, why)
      : actForm(
          context,
          context.path,
          'approve',
          html`${id}
            <div class="buttons">${submit(words.approve, true)}</div>`,
        )
  }
  ${back}`
}
