import {
  calendarWords,
  type CalendarWords,
  clauses,
  formatPlainDate,
  formatPlainDay,
  html,
  type Markup,
} from '@liangpai/presentation'
import { copyLinkButton, linkPage } from '@liangpai/server/pages'
import { confirmedHours, counts, type VolunteerRecord } from '../../hours/volunteerRecord.ts'
import { hoursKind } from '../hoursAssets.ts'
import { PROOF_PATH } from '../proof/proofPage.ts'
import { hoursFoot } from './hoursFoot.ts'
import { hoursButton, hoursForm, type HoursPage } from './hoursForm.ts'

/** Whether the link was made just now, and what is wrong with another one that was pasted. */
export type HoursViewOptions = { isNew?: boolean; join?: { typed: string; fault: string } }

/** Somebody's hours: the confirmed sum, each activity, and the proofs that they made (PAGES-services 4). */
export function hoursView(page: HoursPage, { isNew = false, join }: HoursViewOptions = {}): Markup {
  const { context, token, person, records } = page
  const { language } = context
  const words = calendarWords[language].hours
  return linkPage(context, hoursKind, {
    title: words.title,
    heading: 'shown',
    token,
    main: html`<section class="body">
        <h1>${words.title}</h1>
        <p class="sub"><bdi>${person.name}</bdi></p>
        ${isNew && newLink(page)}
        ${
          records.length === 0
            ? html`<div class="next">
                <p class="deed">${words.none}</p>
                <p class="small">${words.noneWhy}</p>
              </div>`
            : ownHours(page)
        }
      </section>
      ${records.length > 0 && ways(page, join)} ${hoursFoot(page)}`,
  })
}

/** The link was made just now: it is the one way back. */
function newLink({ context, token }: HoursPage): Markup {
  const words = calendarWords[context.language].hours
  const address = `${context.site.origin}${hoursKind.path}#${token}`
  return html`<div class="keep-link">
    <p class="small">${clauses(words.keepLink, context.language)}</p>
    ${copyLinkButton(context.language, words.copyLink, address)}
  </div>`
}

function ownHours(page: HoursPage): Markup {
  const { context, records } = page
  const words = calendarWords[context.language].hours
  const sum = confirmedHours(records.map(({ record }) => record))
  return html`<p class="number-label">${words.confirmed}</p>
    <p class="number">${words.sum(String(sum))}</p>
    <ul class="hours-list">
      ${records.map(({ record }) => hoursRow(record, page))}
    </ul>`
}

function hoursRow(record: VolunteerRecord, { context, today }: HoursPage): Markup {
  const { language } = context
  const words = calendarWords[language].hours
  return html`<li>
    <b><bdi>${record.activity}</bdi></b
    ><span class="hours-of">${words.hours(String(record.hours))}</span>
    <span class="small">${formatPlainDay(record.day, language, today)} ${record.from}</span>
    <span class="small state">${stateWords(record, words)}</span>
  </li>`
}

function stateWords({ state, firstHours, objection }: VolunteerRecord, words: CalendarWords['hours']): string {
  if (objection) return words.objected
  if (state === 'recorded') return words.waiting
  return state === 'corrected' && firstHours !== undefined ? words.corrected(String(firstHours)) : words.confirmed
}

/** What somebody can do with their hours: the proof is what they come for. */
function ways(page: HoursPage, join: HoursViewOptions['join']): Markup {
  const { context, records, proofs } = page
  const { language } = context
  const words = calendarWords[language].hours
  const mayIssue = records.some(({ record }) => counts(record))
  return html`<section class="body ways-on">
    ${mayIssue ? hoursButton(page, 'issue', words.issue, 'filled') : html`<p class="small">${words.notYet}</p>`}
    ${hoursButton(page, 'object', words.object, 'link')}
    ${
      proofs.length > 0 &&
      html`<h2>${words.proofs}</h2>
        <ul class="proof-list">
          ${proofs.map(
            ({ number, issued }) =>
              html`<li>
                <a href="${PROOF_PATH}/${number}?lang=${language}"
                  >${words.proofLine(number, formatPlainDate(issued, language))}</a
                >
              </li>`,
          )}
        </ul>`
    }
    ${joinPart(page, join)}
  </section>`
}

/** Two sign-ups are one person's if they say so themselves, by the links of both (SERVICES 1). */
function joinPart(page: HoursPage, join: HoursViewOptions['join']): Markup {
  const words = calendarWords[page.context.language].hours
  return html`<details class="join" ${join && html`open`}>
    <summary>${words.joinTitle}</summary>
    ${hoursForm(
      page,
      'join',
      html`<div class="field">
          <label class="label" for="other">${words.join}</label>
          <input
            type="text"
            id="other"
            name="other"
            maxlength="1024"
            autocomplete="off"
            value="${join?.typed}"
            ${join && html`aria-invalid="true" aria-describedby="other-fault" autofocus`}
          />
          ${join && html`<p class="fault" id="other-fault">${join.fault}</p>`}
          <p class="note">${words.joinNote}</p>
        </div>
        <button class="button">${words.sendJoin}</button>`,
    )}
  </details>`
}
