import { calendarWords, formatPlainDay, html, type Markup } from '@liangpai/presentation'
import { actForm, faultBox, faultOf, faulty, formFor, submit, type WorkForm, workLink } from '@liangpai/server/pages'
import { areaPage, type FormContext, workAreas } from '../../../pages/work/workContext.ts'
import { workAssets } from '../../../pages/assets.ts'
import type { VolunteerRecord } from '../../hours/volunteerRecord.ts'
import type { SessionHours } from '../../office/viewHours.ts'
import type { StoredRecord } from '../../store/records.ts'

/** What stands only in the answer to a form: a link that was made, shown this once. */
export type MadeLink = { name: string; url: string }

type NamedRecord = StoredRecord & { name: string }

/** The hours of a session, to be confirmed by the branches that hosted it (SERVICES 4). */
export function sessionHoursPage(context: FormContext, { session, records }: SessionHours, made?: MadeLink): Markup {
  const { language, today } = context
  const words = calendarWords[language].hours.work
  const when = `${formatPlainDay(session.times.day, language, today)} ${session.times.from}`
  const waiting = records.filter(({ record }) => record.state === 'recorded')
  const own = waiting.filter(({ record }) => record.ownOf === context.worker.person)
  const others = waiting.filter((one) => !own.includes(one))
  const done = records.filter(({ record }) => record.state !== 'recorded')
  const main = html`<div class="work-card narrow">
    ${faultBox(context)} ${context.isDone === true && html`<p class="done" role="status">${words.done}</p>`}
    ${made && madeLink(made, language)}
    <h2 class="thing-name" id="name"><bdi>${session.title}</bdi></h2>
    <p class="thing-more">${words.sub(when, session.place)}</p>
    ${records.length === 0 && html`<p>${words.empty}</p>`} ${others.length > 0 && confirmForm(context, others)}
    ${own.map((one) => ownRecord(context, one))} ${done.map((one) => doneRecord(context, one))}
    <p class="back">
      <a href="${workLink(context, workAreas.calendar)}">${words.back}</a>
    </p>
  </div>`
  return areaPage(context, {
    area: 'calendar',
    title: words.title,
    main,
    styles: [...workAssets.styles, '/assets/hoursWork.css'],
  })
}

/** One step for all of them: what is typed otherwise than recorded counts as corrected. */
function confirmForm(context: FormContext, records: readonly NamedRecord[]): Markup {
  const words = calendarWords[context.language].hours.work
  const form = formFor(context, 'confirm')
  return actForm(
    context,
    form,
    html`<p class="hint">${words.how}</p>
      <ul class="hours-to-confirm">
        ${records.map(
          ({ id, name, record }) =>
            html`<li>
              ${says(context, record)}${hoursField(form, { id, name, record }, context)}
              <label class="own-hours"
                ><input
                  type="checkbox"
                  name="own"
                  value="${id}"
                  autocomplete="off"
                  ${form.values('own').includes(id) && html`checked`}
                />
                <span aria-hidden="true">${words.own}</span><span class="spoken">${words.ownOf(name)}</span></label
              >
            </li>`,
        )}
      </ul>
      ${declaration(form, words.noneOwn)} ${submit(words.confirm, true)}`,
  )
}

/** That the hours are not those of whoever confirms: nobody is known here by name, so they say so themselves. */
function declaration(form: WorkForm, label: string): Markup {
  const fault = form.fault('noneOwn')
  const field = form.id('noneOwn')
  return html`<label class="box"
      ><input
        type="checkbox"
        id="${field}"
        name="noneOwn"
        value="yes"
        autocomplete="off"
        ${faulty(field, fault)}
      /><span>${label}</span></label
    >
    ${faultOf(field, fault)}`
}

function hoursField(
  form: WorkForm,
  { id, name, record }: Pick<NamedRecord, 'id' | 'name' | 'record'>,
  { language }: FormContext,
): Markup {
  const words = calendarWords[language].hours
  const fault = form.fault(`hours-${id}`)
  const field = form.id(`hours-${id}`)
  return html`<div class="hours-field">
    <label for="${field}"
      ><b aria-hidden="true"><bdi>${name}</bdi></b
      ><span class="spoken">${words.work.perPerson(name)}</span></label
    >
    <input
      type="text"
      inputmode="decimal"
      id="${field}"
      name="hours-${id}"
      autocomplete="off"
      value="${form.value(`hours-${id}`) ?? String(record.hours)}"
      ${faulty(field, fault)}
    />
    <span aria-hidden="true">${words.work.unit}</span> ${faultOf(field, fault)}
  </div>`
}

const says = ({ language }: FormContext, { objection }: VolunteerRecord): Markup | undefined =>
  objection && html`<p class="says">${calendarWords[language].hours.work.says(objection.text)}</p>`

/** Hours that whoever reads has said are their own: somebody else confirms them. */
const ownRecord = ({ language }: FormContext, { name, record }: NamedRecord): Markup => {
  const words = calendarWords[language].hours
  return html`<section class="record">
    <p class="record-head">
      <b><bdi>${name}</bdi></b> <span>${words.hours(String(record.hours))}</span> <small>${words.work.ownWaits}</small>
    </p>
  </section>`
}

/** Confirmed hours: what the volunteer says of them, and what can still be done. */
function doneRecord(context: FormContext, { id, name, record }: NamedRecord): Markup {
  const words = calendarWords[context.language].hours
  const form = formFor(context, `correct-${id}`)
  const state =
    record.state === 'corrected' && record.firstHours !== undefined
      ? words.corrected(String(record.firstHours))
      : words.confirmed
  return html`<section class="record">
    <p class="record-head">
      <b><bdi>${name}</bdi></b> <span>${words.hours(String(record.hours))}</span> <small>${state}</small>
    </p>
    ${says(context, record)}
    ${record.objection && actForm(context, formFor(context, `uphold-${id}`), submit(words.work.uphold))}
    <details class="act" ${(record.objection !== undefined || form.values('act').length > 0) && html`open`}>
      <summary class="button">${words.work.correct}</summary>
      ${actForm(context, form, html`${hoursField(form, { id, name, record }, context)} ${declaration(form, words.work.notOwn)} ${submit(words.work.correct)}`)}
    </details>
    <details class="act">
      <summary class="button">${words.work.link}</summary>
      ${actForm(
        context,
        formFor(context, `link-${id}`),
        html`<p class="hint">${words.work.linkHow}</p>
          ${submit(words.work.make)}`,
      )}
    </details>
  </section>`
}

function madeLink({ name, url }: MadeLink, language: FormContext['language']): Markup {
  const words = calendarWords[language].hours
  return html`<section class="made-link">
    <label class="field-label" for="link">${words.work.linkOf(name)}</label>
    <input type="text" id="link" class="mono" readonly value="${url}" />
    <p class="hint">${words.work.linkHow}</p>
    <div class="buttons">
      <button type="button" class="button" data-copy="${url}" data-copied="${words.work.copied}" hidden>
        ${words.copyLink}
      </button>
    </div>
  </section>`
}
