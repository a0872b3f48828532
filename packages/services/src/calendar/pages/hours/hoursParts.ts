import { calendarWords, formatPlainDay, html, type Language, type Markup, roundBox } from '@liangpai/presentation'
import { linkPage } from '@liangpai/server/pages'
import { counts } from '../../hours/volunteerRecord.ts'
import { OBJECTION_LENGTH } from '../../office/ownHours.ts'
import type { StoredRecord } from '../../store/records.ts'
import { hoursKind } from '../hoursAssets.ts'
import { PROOF_PATH } from '../proof/proofPage.ts'
import { hoursButton, hoursForm, type HoursPage } from './hoursForm.ts'

/** What was typed into a form and not taken, with the words of why, by field. */
export type TypedHours = {
  name: string
  records: readonly string[]
  text: string
  faults: Readonly<Record<string, string>>
}

const part = (page: HoursPage, title: string, main: Markup): Markup =>
  linkPage(page.context, hoursKind, { title, heading: 'shown', token: page.token, main })

/** Asks for the name on a proof and for which hours it has. */
export function issuePart(page: HoursPage, typed?: TypedHours): Markup {
  const words = calendarWords[page.context.language].hours
  const confirmed = page.records.filter(({ record }) => counts(record))
  const chosen = typed?.records ?? confirmed.map(({ id }) => id)
  return part(
    page,
    words.issue,
    html`<section class="body last">
      <h1>${words.issue}</h1>
      ${faultBox(typed, page.context.language)}
      ${hoursForm(
        page,
        'issue',
        html`<input type="hidden" name="sent" value="yes" />
          <div class="field">
            <label class="label" for="name">${words.name}</label>
            <input
              type="text"
              id="name"
              name="name"
              maxlength="64"
              autocomplete="off"
              value="${typed?.name ?? page.person.name}"
              ${faulty('name', typed)}
            />
            ${faultLine('name', typed)}
            <p class="note">${words.nameNote}</p>
          </div>
          ${recordBoxes(page, { legend: words.which, type: 'checkbox', records: confirmed, chosen, typed })}
          <button class="button filled">${words.issue}</button>`,
      )}
      ${hoursButton(page, 'link', words.back, 'link')}
    </section>`,
  )
}

/** Asks which hours are wrong, and what they should be. */
export function objectPart(page: HoursPage, typed?: TypedHours): Markup {
  const words = calendarWords[page.context.language].hours
  const { records } = page
  return part(
    page,
    words.object,
    html`<section class="body last">
      <h1>${words.object}</h1>
      ${faultBox(typed, page.context.language)}
      ${hoursForm(
        page,
        'object',
        html`<input type="hidden" name="sent" value="yes" />
          ${recordBoxes(page, {
            legend: words.whichObject,
            type: 'radio',
            records,
            chosen: typed?.records ?? [],
            typed,
          })}
          <div class="field">
            <label class="label" for="text">${words.objectText}</label>
            <textarea id="text" name="text" rows="3" maxlength="${OBJECTION_LENGTH}" ${faulty('text', typed)}>
${typed?.text ?? ''}</textarea>
            ${faultLine('text', typed)}
            <p class="note">${words.objectNote}</p>
          </div>
          <button class="button filled">${words.sendObject}</button>`,
      )}
      ${hoursButton(page, 'link', words.back, 'link')}
    </section>`,
  )
}

/** The number of a proof that was made just now, and where it is. */
export function issuedPart(page: HoursPage, number: string): Markup {
  const { language } = page.context
  const { hours: words, proof } = calendarWords[language]
  return part(
    page,
    words.issued,
    html`<section class="body last">
      <h1>${words.issued}</h1>
      <p class="number-label">${proof.label}</p>
      <p class="number">${number}</p>
      <p class="small">${words.issuedWhy}</p>
      <a class="button filled" href="${PROOF_PATH}/${number}?lang=${language}">${words.openProof}</a>
      ${hoursButton(page, 'link', words.back, 'link')}
    </section>`,
  )
}

/** What is left of somebody's hours once they deleted them: nothing, and that is said. */
export function removedPart({ context }: Pick<HoursPage, 'context'>): Markup {
  const words = calendarWords[context.language].hours
  return linkPage(context, hoursKind, {
    title: words.title,
    heading: 'spoken',
    main: html`<section class="body last">
      ${roundBox(words.removed, [words.removedWhy], html`role="status"`)}
    </section>`,
  })
}

type Boxes = {
  legend: string
  type: 'checkbox' | 'radio'
  records: readonly StoredRecord[]
  chosen: readonly string[]
  typed: TypedHours | undefined
}

function recordBoxes({ context, today }: HoursPage, { legend, type, records, chosen, typed }: Boxes): Markup {
  const { language } = context
  const words = calendarWords[language].hours
  return html`<fieldset class="choice" id="records">
    <legend class="label">${legend}</legend>
    ${records.map(
      ({ id, record }, at) =>
        html`<label class="${type === 'radio' ? 'host' : 'box'}">
          <input
            type="${type}"
            name="record"
            value="${id}"
            ${chosen.includes(id) && html`checked`}
            ${at === 0 && faulty('records', typed)}
          />
          <span
            ><bdi>${record.activity}</bdi> ${words.hours(String(record.hours))}
            <span class="small">${formatPlainDay(record.day, language, today)} ${record.from}</span></span
          >
        </label>`,
    )}
    ${faultLine('records', typed)}
  </fieldset>`
}

const faultLine = (name: string, typed: TypedHours | undefined): Markup | undefined => {
  const fault = typed?.faults[name]
  return fault === undefined ? undefined : html`<p class="fault" id="${name}-fault">${fault}</p>`
}

const faulty = (name: string, typed: TypedHours | undefined): Markup | undefined =>
  typed?.faults[name] === undefined ? undefined : html`aria-invalid="true" aria-describedby="${name}-fault"`

/** Names each gap as a link, and takes the focus (PAGES-services 1). */
function faultBox(typed: TypedHours | undefined, language: Language): Markup | undefined {
  const faults = Object.entries(typed?.faults ?? {})
  if (faults.length === 0) return undefined
  return html`<div class="gaps" role="alert" tabindex="-1" autofocus>
    <p><b>${calendarWords[language].hours.gaps(String(faults.length))}</b></p>
    <ul>
      ${faults.map(([name, words]) => html`<li><a href="#${name}">${words}</a></li>`)}
    </ul>
  </div>`
}
