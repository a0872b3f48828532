import { formatPlainDay, html, type Markup, servicesWords } from '@liangpai/presentation'
import { actForm, faultBox, folded, formFor, selectField, submit, textField, workLink } from '@liangpai/server/pages'
import type { BranchPeople, LeaderLine } from '../../office/people/listPeople.ts'
import { areaPage, type FormContext, workAreas } from './workContext.ts'

/** Who leads the branches that work here, and the form by which the branch that runs the services adds them. */
export function peoplePage(context: FormContext, branches: readonly BranchPeople[]): Markup {
  const words = servicesWords[context.language].office
  const staffed = branches.filter(({ leaders }) => leaders.length > 0)
  const main = html`${context.isDone === true && html`<p class="done" role="status">${words.done}</p>`}
    ${faultBox(context)}
    <div class="columns">
      <div class="column-list">${staffed.map((branch) => group(context, branch))}</div>
      <div class="column-thing"><div class="work-card">${leaderForm(context, branches)}</div></div>
    </div>`
  return areaPage(context, { area: 'people', title: words.peopleTitle, main, hasQuietTitle: true, kind: 'shows-both' })
}

const group = (context: FormContext, { name, leaders }: BranchPeople): Markup =>
  html`<section class="group">
    <h2 class="section-title"><bdi>${name}</bdi></h2>
    <ul class="rows">
      ${leaders.map((leader) => leaderRow(context, leader))}
    </ul>
  </section>`

function leaderRow(context: FormContext, { id, name, office, until }: LeaderLine): Markup {
  const words = servicesWords[context.language].office
  const end = until === undefined ? undefined : words.until(formatPlainDay(until, context.language, context.today))
  return html`<li>
    <a href="${workLink(context, `${workAreas.people}/${id}#name`)}"
      ><b><bdi>${name}</bdi></b>
      <small>${[words.offices[office], end].filter((one) => one !== undefined).join(words.comma)}</small></a
    >
  </li>`
}

function leaderForm(context: FormContext, branches: readonly BranchPeople[]): Markup {
  const words = servicesWords[context.language].office
  const form = formFor(context, 'appoint-leader')
  const content = html`${textField(form, 'name', words.person)} ${textField(form, 'person', words.personId)}
    ${selectField(
      form,
      'organization',
      words.branch,
      branches.map(({ id, name }) => [id, name] as const),
    )}
    ${selectField(form, 'role', words.office, [
      ['secretary', words.offices.secretary],
      ['deputySecretary', words.offices.deputySecretary],
    ])}
    ${textField(form, 'until', words.lastDay, 'date')}
    <p class="hint">${words.appointMeans}</p>
    <div class="buttons">${submit(words.add)}</div>`
  return folded(form, words.addLeader, actForm(context, form, content))
}
