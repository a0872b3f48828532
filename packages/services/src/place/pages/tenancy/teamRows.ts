import { type Content, html, type Markup, placeWords } from '@liangpai/presentation'
import { faultLine } from '@liangpai/server/pages'
import { MOST_MEMBERS } from '../../office/tenancy/inputs.ts'
import type { TypedMember } from '../../office/tenancy/applyForm.ts'
import { faultIn, type ShownApply } from './applyFields.ts'

/**
 * The team, row by row: one is open to be changed, the others are read. 加一位 and 更改 send the form and get it back, so that they
 * do without script; what was typed stays.
 */
export function teamRows(shown: ShownApply): Markup {
  const { language, form } = shown
  const words = placeWords[language].tenancy
  return html`<fieldset class="team">
    <legend class="label">${words.team} <span class="optional">${words.alone}</span></legend>
    <input type="hidden" name="members" value="${form.members.length}" />
    <input type="hidden" name="open" value="${form.open}" />
    <ol>
      ${form.members.map((member, at) =>
        at === form.open || shown.faults[`member-${at}`] ? openRow(shown, member, at) : closedRow(shown, member, at),
      )}
    </ol>
    ${form.members.length < MOST_MEMBERS && html`<button class="link" name="do" value="add">${words.addOne}</button>`}
    <p class="small">${words.schoolUse}${language === 'en' ? ' ' : ''}${words.schoolGone}</p>
  </fieldset>`
}

function closedRow({ language }: ShownApply, { name, school, year }: TypedMember, at: number): Markup {
  const words = placeWords[language].tenancy
  return html`<li class="member">
    <span
      ><bdi>${words.member(name, at === 0)}</bdi> <small><bdi>${words.schoolAndYear(school, year)}</bdi></small></span
    >
    <button class="link" name="do" value="edit-${at}">
      ${words.change}<span class="spoken"> ${words.nth(String(at + 1))}</span>
    </button>
    ${hidden(`name-${at}`, name)} ${hidden(`school-${at}`, school)} ${hidden(`year-${at}`, year)}
  </li>`
}

function openRow(shown: ShownApply, { name, school, year }: TypedMember, at: number): Markup {
  const words = placeWords[shown.language].tenancy
  const fault = faultIn(shown, `member-${at}`, words.name)
  const isOnly = shown.form.members.length === 1
  const isFirst = Object.keys(shown.faults).length === 0 && (at > 0 || !isOnly)
  return html`<li class="member open" aria-label="${words.nth(String(at + 1))}">
    ${field(`name-${at}`, words.name, name, fault, isFirst)}
    <div class="pair-of-fields">
      ${field(`school-${at}`, words.school, school)} ${field(`year-${at}`, words.year, year)}
    </div>
    ${!isOnly && html`<button class="link" name="do" value="take-${at}">${words.takeOut}</button>`}
  </li>`
}

const field = (name: string, label: string, value: string, fault?: string, isFirst = false): Markup =>
  html`<div class="field">
    <label class="label" for="${name}">${label}</label>
    <input
      type="text"
      id="${name}"
      name="${name}"
      autocomplete="off"
      value="${value}"
      ${fault !== undefined && html`aria-invalid="true" aria-describedby="${name}-fault"`}
      ${isFirst && html`autofocus`}
    />
    ${faultLine(name, fault)}
  </div>`

const hidden = (name: string, value: string): Content => html`<input type="hidden" name="${name}" value="${value}" />`
