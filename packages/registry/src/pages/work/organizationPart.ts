import { roleNames } from '@liangpai/core/organization'
import { html, type Markup, organizationWords, pageWords } from '@liangpai/presentation'
import { faultOf, faulty } from '@liangpai/server/pages'
import type { OrganizationLine, OrganizationView } from '../../office/lookUp/organizations.ts'
import type { Listed } from '../../office/lookUp/people.ts'
import { dayWords } from './dayWords.ts'
import { actForm, buttonLink, submit } from './form.ts'
import { organizationForms } from './organizationForms.ts'
import { kindOf, placeOf, termWords } from './organizationText.ts'
import { tick } from './typedField.ts'
import { type FormContext, workAreas, workLink } from './workContext.ts'

/** One organisation on a day: since when it exists, where it stands, who holds which role; and how to appoint. */
export function organizationPart(
  context: FormContext,
  view: OrganizationView,
  lines: readonly OrganizationLine[],
): Markup {
  const { language } = context
  const words = pageWords[language].lookUp
  const superior = view.superior && html` · ${words.under(view.superior[language])}`
  return html`<h2 class="thing-name" id="name" tabindex="-1"><bdi>${view.name[language]}</bdi></h2>
    <p class="thing-more">${kindOf(view, language)}${superior}</p>
    ${doneLine(context)}
    <dl class="facts">
      ${fact(words.founded, dayWords(view.since, language))}
      ${view.until !== undefined && fact(words.closed, dayWords(view.until, language))}
      ${placeOf(view, language) !== '' && fact(words.place, placeOf(view, language))}
    </dl>
    ${peopleTable(context, view.people)} ${faultOf('form', context.faults[''])}
    ${view.kind === 'branch' && view.until === undefined && askLink(context, view)}
    ${view.mayAppoint && appointing(context, view, lines)} ${organizationForms(context, view, lines)}`
}

/** What was done just before; whoever was appointed gets a way in next. */
function doneLine(context: FormContext): Markup | undefined {
  const { done, language } = context
  if (done === undefined) return undefined
  const { organizationForms, handover } = pageWords[language]
  const link = html` · <a href="${workLink(context, workAreas.people)}">${handover.givelink}</a>`
  return html`<p class="done" role="status">${organizationForms.done}${done === 'appoint' && link}</p>`
}

/** The form that members fill in, with this branch chosen: an address to give to whoever wants to ask. */
function askLink({ language, site }: FormContext, { id }: OrganizationView): Markup {
  const path = `/ask?branch=${encodeURIComponent(id)}`
  return html`<p class="hint">${pageWords[language].lookUp.askHere} <a href="${path}">${site.origin}${path}</a></p>`
}

const fact = (name: string, value: string): Markup =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

function peopleTable(context: FormContext, people: readonly Listed[]): Markup {
  const { language } = context
  const words = pageWords[language].lookUp
  const { role } = organizationWords[language]
  if (people.length === 0)
    return html`<h3 class="section-title apart">${words.peopleAndRoles}</h3>
      <p>${words.nobody}</p>`
  const rows = people.map(
    (one) =>
      html`<tr>
        <td class="short">${role[one.role]}</td>
        <th scope="row">
          <a href="${workLink(context, `${workAreas.people}/${encodeURIComponent(one.id)}#name`)}"
            ><bdi>${one.name}</bdi></a
          >
        </th>
        <td class="short">${termWords(one, language)}</td>
        <td class="short">${words.signIn[one.signIn]}</td>
      </tr>`,
  )
  const { columns } = words
  return html`<h3 class="section-title apart">${words.peopleAndRoles}</h3>
    <table class="lines">
      <thead>
        <tr>
          <th scope="col">${columns.role}</th>
          <th scope="col">${columns.name}</th>
          <th scope="col">${columns.term}</th>
          <th scope="col">${columns.signIn}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`
}

/** The forms by which a role is given and ended. Each opens by itself, without script, and stays open with what was refused. */
function appointing(context: FormContext, view: OrganizationView, lines: readonly OrganizationLine[]): Markup {
  const words = pageWords[context.language].lookUp
  const isOpen = (act: string) => context.typed.act === act && html`open`
  return html`<div class="buttons">
    <details class="act" ${isOpen('appoint')}>
      <summary class="button">${words.appoint}</summary>
      ${appointForm(context, view, lines)}
    </details>
    ${
      view.people.length > 0 &&
      html`<details class="act" ${isOpen('endRole')}>
        <summary class="button">${words.endRole}</summary>
        ${endForm(context, view.people)}
      </details>`
    }
    ${view.may.handOver && handoverLink(context, view)}
  </div>`
}

const handoverLink = (context: FormContext, { id }: OrganizationView): Markup =>
  buttonLink(
    workLink(context, `/office/handover/${encodeURIComponent(id)}#name`),
    pageWords[context.language].handover.title,
  )

function appointForm(context: FormContext, view: OrganizationView, lines: readonly OrganizationLine[]): Markup {
  const { language, typed } = context
  const words = pageWords[language].lookUp
  const { fields } = words
  const roles = roleNames
    .filter((name) => (name === 'groupLeader') === (view.kind === 'group'))
    .map(
      (name) =>
        html`<option value="${name}" ${typed.role === name && html`selected`}>
          ${organizationWords[language].role[name]}
        </option>`,
    )
  const statuses = [
    ['', words.notMember],
    ['fullMember', words.full],
    ['probationaryMember', words.probationary],
  ].map(
    ([value, label]) => html`<option value="${value}" ${typed.status === value && html`selected`}>${label}</option>`,
  )
  const content = html`<div class="fields-inline">
      ${field(context, 'name', fields.name, 'text')} ${field(context, 'person', fields.id, 'text')}
      ${field(context, 'from', fields.from, 'date')} ${field(context, 'until', fields.until, 'date')}
      ${select('role', fields.role, roles)} ${select('status', fields.status, statuses)}
    </div>
    <p class="field">
      <label class="tick"
        ><input type="checkbox" name="approvedAbove" value="yes" ${typed.approvedAbove && html`checked`} />
        ${fields.approvedAbove}</label
      >
    </p>
    ${liaisonBranches(context, view, lines)}
    <p class="hint">${words.appointHint}</p>
    <div class="buttons">${submit(words.appoint, true)}</div>`
  return actForm(context, context.path, 'appoint', content)
}

/** The branches below, one or more of which a liaison committee member is assigned to (SYSTEMS 43). */
function liaisonBranches(
  context: FormContext,
  view: OrganizationView,
  lines: readonly OrganizationLine[],
): Markup | undefined {
  const branches = lines.filter(({ id, kind }) => kind !== 'group' && isBelow(lines, id, view.id))
  if (branches.length === 0) return undefined
  const words = pageWords[context.language].organizationForms
  return html`<fieldset class="field">
    <legend>${words.liaisonFor}</legend>
    ${branches.map(({ id, name }) => tick(context, `liaison-${id}`, name[context.language]))}
    <p class="hint">${words.onlyIf}</p>
  </fieldset>`
}

function isBelow(lines: readonly OrganizationLine[], id: string, superior: string): boolean {
  const parent = lines.find((one) => one.id === id)?.parent
  return parent !== undefined && (parent === superior || isBelow(lines, parent, superior))
}

const select = (name: string, label: string, options: readonly Markup[]): Markup =>
  html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options}
    </select>
  </div>`

/** Its id is not its name alone: the heading of the page is `name`. */
const field = ({ typed, faults }: FormContext, name: string, label: string, type: 'text' | 'date'): Markup =>
  html`<div class="field">
    <label for="field-${name}">${label}</label>
    <input
      type="${type}"
      id="field-${name}"
      name="${name}"
      autocomplete="off"
      value="${typed[name]}"
      ${faulty(name, faults[name])}
    />
    ${faultOf(name, faults[name])}
  </div>`

function endForm(context: FormContext, people: readonly Listed[]): Markup {
  const { language, typed } = context
  const words = pageWords[language].lookUp
  const options = people.map(({ id, name, role }) => {
    const value = `${id} ${role}`
    const label = `${name} · ${organizationWords[language].role[role]}`
    return html`<option value="${value}" ${typed.seat === value && html`selected`}>${label}</option>`
  })
  const content = html`<div class="fields-inline">
      ${select('seat', words.fields.role, options)} ${field(context, 'end', words.fields.lastDay, 'date')}
    </div>
    <p class="hint">${words.endMeans}</p>
    <div class="buttons">${submit(words.endRole, true)}</div>`
  return actForm(context, context.path, 'endRole', content)
}
