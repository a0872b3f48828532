import { html, type Markup, placeWords } from '@liangpai/presentation'
import {
  actForm,
  boxes,
  faultBox,
  folded,
  formFor,
  submit,
  textArea,
  textField,
  type WorkForm,
} from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import type { StoredVenue } from '../../store/venues.ts'
import { type Space, type SpaceUse, spaceUses } from '../../venue/venue.ts'
import { areaText, usesText } from '../venue/usesText.ts'
import { placeAreaPage } from './placeContext.ts'

/** The venues of whoever reads, with their spaces; and where more are recorded. */
export function venuesPage(context: FormContext, venues: readonly StoredVenue[]): Markup {
  const { venue: words, booking } = placeWords[context.language]
  const main = html`${faultBox(context)}
  ${context.isDone === true && html`<p class="done" role="status">${booking.work.done}</p>`}
  ${venues.length === 0 && html`<div class="work-card empty-list"><p>${words.work.none}</p></div>`}
  ${venues.map((venue) => venueCard(context, venue))} ${context.worker.leads.length > 0 && venueForm(context)}`
  return placeAreaPage(context, { current: 'venues', title: words.work.venues, main })
}

function venueCard(context: FormContext, venue: StoredVenue): Markup {
  const { language } = context
  const words = placeWords[language].venue
  const { id, name, address, area, description, spaces } = venue
  return html`<section class="work-card venue-card" aria-labelledby="venue-${id}">
    <h2 id="venue-${id}" class="thing-name"><bdi>${name}</bdi></h2>
    <p class="thing-more"><bdi>${address}</bdi>${words.comma}${areaText(area, language)}</p>
    ${description !== undefined && html`<p>${description}</p>`}
    ${
      spaces.length === 0
        ? html`<p class="hint">${words.work.noSpaces}</p>`
        : html`<dl class="facts">${spaces.map((space) => spaceRow(context, space))}</dl>`
    }
    ${spaceForm(context, venue)}
  </section>`
}

function spaceRow({ language }: FormContext, { name, uses, area }: Space): Markup {
  const what = [usesText(uses, language), area && areaText(area, language)].filter(Boolean)
  return html`<div>
    <dt><bdi>${name}</bdi></dt>
    <dd>${what.join(placeWords[language].venue.comma)}</dd>
  </div>`
}

function spaceForm(context: FormContext, { id, uses }: StoredVenue): Markup {
  const words = placeWords[context.language].venue.work
  const form = formFor(context, `add-space-${id}`)
  const content = html`${textField(form, 'name', words.name)} ${areaFields(context, form)}
    ${usesField(context, form, uses)}
    <div class="buttons">${submit(words.save)}</div>`
  return folded(form, words.addSpace, actForm(context, form, content))
}

function venueForm(context: FormContext): Markup {
  const words = placeWords[context.language].venue.work
  const form = formFor(context, 'add-venue')
  const optional = (label: string) =>
    context.language === 'en' ? `${label} (${words.optional})` : `${label}（${words.optional}）`
  const content = html`${textField(form, 'name', words.name)} ${textField(form, 'address', words.address)}
    ${textArea(form, 'description', optional(words.description), { hint: words.descriptionNote, rows: 2 })}
    ${areaFields(context, form)} ${usesField(context, form, spaceUses)}
    ${textField(form, 'answerDays', optional(words.answerDays))}
    <div class="buttons">${submit(words.save)}</div>`
  return html`<div class="narrow">${folded(form, words.addVenue, actForm(context, form, content))}</div>`
}

function areaFields(context: FormContext, form: WorkForm): Markup {
  const words = placeWords[context.language].venue.work
  return html`<div class="pair-of-fields">
      ${textField(form, 'areaMin', words.areaMin)} ${textField(form, 'areaMax', words.areaMax)}
    </div>
    <p class="hint">${words.areaNote}</p>`
}

function usesField(context: FormContext, form: WorkForm, uses: readonly SpaceUse[]): Markup {
  const words = placeWords[context.language].venue
  const legend = html`${words.work.usesLabel} <span class="soft">${words.work.several}</span>`
  const all = uses.map((value) => ({ value, label: words.uses[value] }))
  return boxes(form, 'uses', legend, all, { type: 'checkbox', columns: 3 })
}
