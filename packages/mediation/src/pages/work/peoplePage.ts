import { html, type Markup, stationWords } from '@liangpai/presentation'
import { actForm, faultBox, folded, formFor, submit, textField, workLink } from '@liangpai/server/pages'
import type { PersonLine, StationPeople } from '../../office/people/listPeople.ts'
import { dayWords } from './dates.ts'
import { areaPage, type FormContext, workAreas } from './workContext.ts'

/** Who works for a station and its partners, and the forms by which its leaders add them. */
export function peoplePage(context: FormContext, people: StationPeople): Markup {
  const words = stationWords[context.language]
  const { office } = words
  const partners = people.partners.flatMap(({ name, people: own }) =>
    own.map(
      (person) =>
        html`<li>
          <a href="${personPath(context, person.id)}"
            ><b><bdi>${name}</bdi></b> <small><bdi>${person.name}</bdi></small></a
          >
        </li>`,
    ),
  )
  const main = html`${context.isDone === true && html`<p class="done" role="status">${words.work.done}</p>`}
    ${faultBox(context)}
    <div class="columns">
      <div class="column-list">
        ${group(context, office.leaders, people.leaders)} ${group(context, office.handlers, people.handlers)}
        ${group(context, office.mediators, people.mediators, true)} ${listOf(context, office.partners, partners)}
      </div>
      <div class="column-thing">
        <div class="work-card">${handlerForm(context)} ${mediatorForm(context)} ${partnerForm(context)}</div>
      </div>
    </div>`
  return areaPage(context, { area: 'people', title: office.peopleTitle, main, hasQuietTitle: true, kind: 'shows-both' })
}

function group(context: FormContext, title: string, lines: readonly PersonLine[], isMediators = false): Markup {
  const words = stationWords[context.language].office
  const rows = lines.map(({ id, name, until }) => {
    const end = until === undefined ? undefined : dayWords(context, until)
    return html`<li>
      <a href="${personPath(context, id)}"
        ><b><bdi>${name}</bdi></b>
        <small>${id}</small>
        ${end !== undefined && html`<small>${isMediators ? words.endsOn(end) : words.until(end)}</small>`}</a
      >
    </li>`
  })
  return listOf(context, title, rows)
}

/** Leads to how somebody signs in. */
const personPath = (context: FormContext, id: string): string => workLink(context, `${workAreas.people}/${id}#name`)

function listOf(context: FormContext, title: string, rows: readonly Markup[]): Markup {
  const none = html`<li class="row"><small>${stationWords[context.language].office.nobody}</small></li>`
  return html`<section class="group">
    <h2 class="section-title">${title}</h2>
    <ul class="rows">
      ${rows.length > 0 ? rows : none}
    </ul>
  </section>`
}

function handlerForm(context: FormContext): Markup {
  const words = stationWords[context.language].office
  const form = formFor(context, 'appoint-handler')
  const content = html`${personFields(context, 'appoint-handler')} ${textField(form, 'until', words.lastDay, 'date')}
    <div class="buttons">${submit(words.add)}</div>`
  return folded(form, words.addHandler, actForm(context, form, content))
}

function mediatorForm(context: FormContext): Markup {
  const words = stationWords[context.language].office
  const form = formFor(context, 'appoint-mediator')
  const content = html`${personFields(context, 'appoint-mediator')} ${textField(form, 'until', words.lastDay, 'date')}
    <p class="hint">${words.addMediatorMeans}</p>
    <div class="buttons">${submit(words.add)}</div>`
  return folded(form, words.addMediator, actForm(context, form, content))
}

function partnerForm(context: FormContext): Markup {
  const words = stationWords[context.language].office
  const form = formFor(context, 'add-partner')
  const content = html`${textField(form, 'partnerName', words.partnerName)}
    ${textField(form, 'partner', words.partnerId)} ${personFields(context, 'add-partner')}
    <div class="buttons">${submit(words.add)}</div>`
  return folded(form, words.addPartner, actForm(context, form, content))
}

function personFields(context: FormContext, act: string): Markup {
  const words = stationWords[context.language].office
  const form = formFor(context, act)
  return html`${textField(form, 'name', words.person)} ${textField(form, 'person', words.personId)}`
}
