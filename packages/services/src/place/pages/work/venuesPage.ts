import { formatSpan, html, type Markup, nameIn, placeWords, servicesWords } from '@liangpai/presentation'
import { versionOf } from '@liangpai/server'
import {
  actForm,
  boxes,
  editFormFor,
  faultBox,
  folded,
  formFor,
  submit,
  textArea,
  textField,
  type WorkForm,
} from '@liangpai/server/pages'
import { type Clocks, clockTable } from '../../../clocks/clocks.ts'
import { nameFields, nameValues, notedLabel } from '../../../pages/work/nameFields.ts'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { type StoredVenue, writtenPartOf } from '../../store/venues.ts'
import { type Space, type SpaceUse, spaceUses } from '../../venue/venue.ts'
import { areaText, usesText } from '../venue/usesText.ts'
import { placeAreaPage } from './placeContext.ts'

/** The venues of whoever reads, with their spaces; and where more are recorded. */
export function venuesPage(
  context: FormContext,
  { venues, clocks }: { venues: readonly StoredVenue[]; clocks: Clocks },
): Markup {
  const { venue: words, booking } = placeWords[context.language]
  const main = html`${faultBox(context)}
  ${context.isDone === true && html`<p class="done" role="status">${booking.work.done}</p>`}
  ${venues.length === 0 && html`<div class="work-card empty-list"><p>${words.work.none}</p></div>`}
  ${venues.map((venue) => venueCard(context, venue, clocks))}
  ${context.worker.leads.length > 0 && venueForm(context, clocks)}`
  return placeAreaPage(context, { current: 'venues', title: words.work.venues, main })
}

function venueCard(context: FormContext, venue: StoredVenue, clocks: Clocks): Markup {
  const { language } = context
  const words = placeWords[language].venue
  const { id, address, area, description, spaces } = venue
  return html`<section class="work-card venue-card" aria-labelledby="venue-${id}">
    <h2 id="venue-${id}" class="thing-name"><bdi>${nameIn(venue, language)}</bdi></h2>
    <p class="thing-more"><bdi>${address}</bdi>${words.comma}${areaText(area, language)}</p>
    ${description !== undefined && html`<p>${description}</p>`} ${venueForm(context, clocks, venue)}
    ${
      spaces.length === 0
        ? html`<p class="hint">${words.work.noSpaces}</p>`
        : html`<dl class="facts">${spaces.map((space) => spaceRow(context, venue, space))}</dl>`
    }
    ${spaceForm(context, venue)}
  </section>`
}

function spaceRow(context: FormContext, venue: StoredVenue, space: Space): Markup {
  const { language } = context
  const words = placeWords[language].venue
  const what = [usesText(space.uses, language), space.area && areaText(space.area, language)].filter(Boolean)
  const removal = formFor(context, `remove-space-${space.id}`)
  const sure = html`<p>${words.work.removeSpaceSure}</p>
    <div class="buttons">${submit(words.work.removeSpace)}</div>`
  return html`<div>
    <dt><bdi>${nameIn(space, language)}</bdi></dt>
    <dd>
      ${what.join(words.comma)} ${spaceForm(context, venue, space)}
      ${folded(removal, words.work.removeSpace, actForm(context, removal, sure))}
    </dd>
  </div>`
}

/** The form of a space, empty for a new one. */
function spaceForm(context: FormContext, { id, uses }: StoredVenue, space?: Space): Markup {
  const words = placeWords[context.language].venue.work
  const form = space ? changeForm(context, `change-space-${space.id}`, space) : formFor(context, `add-space-${id}`)
  const content = html`${textField(form, 'name', words.name)} ${nameFields(form, context.language)}
    ${areaFields(context, form)} ${usesField(context, form, uses)}
    <div class="buttons">${submit(words.save)}</div>`
  return folded(form, space ? words.changeSpace : words.addSpace, actForm(context, form, content))
}

/** The form of a venue, empty for a new one. */
function venueForm(context: FormContext, clocks: Clocks, venue?: StoredVenue): Markup {
  const { language } = context
  const words = placeWords[language].venue.work
  const form = venue ? changeForm(context, `change-venue-${venue.id}`, venue) : formFor(context, 'add-venue')
  const usual = formatSpan(clocks.place.booking, clockTable.place.booking.unit, language)
  const answer = notedLabel(language, words.answerDays, servicesWords[language].office.unlessFilled(usual))
  const content = html`${textField(form, 'name', words.name)} ${nameFields(form, language)}
    ${textField(form, 'address', words.address)}
    ${textArea(form, 'description', notedLabel(language, words.description), { hint: words.descriptionNote, rows: 2 })}
    ${areaFields(context, form)} ${usesField(context, form, spaceUses)} ${textField(form, 'answerDays', answer)}
    <div class="buttons">${submit(words.save)}</div>`
  const inPlace = folded(form, venue ? words.changeVenue : words.addVenue, actForm(context, form, content))
  return venue ? inPlace : html`<div class="narrow">${inPlace}</div>`
}

/** The form of a venue or a space that is there. */
function changeForm(context: FormContext, act: string, one: Space | StoredVenue): WorkForm {
  const { min = '', max = '' } = one.area ?? {}
  const ofVenue =
    'address' in one
      ? { address: one.address, description: one.description ?? '', answerDays: String(one.ownAnswer ?? '') }
      : {}
  const area = { areaMin: String(min), areaMax: max === min ? '' : String(max) }
  const fields = { name: one.name, ...nameValues(one.names), ...ofVenue, ...area, uses: one.uses }
  return editFormFor(context, act, { version: versionOf(writtenPartOf(one)), fields })
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
