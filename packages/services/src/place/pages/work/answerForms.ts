import { type Content, html, type Markup, placeWords, nameIn } from '@liangpai/presentation'
import {
  actForm,
  boxes,
  folded,
  formFor,
  selectField,
  submit,
  textField,
  type WorkForm,
  workLink,
} from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { declineReasons } from '../../booking/booking.ts'
import type { BookingCard } from '../../office/booking/viewWeek.ts'
import type { StoredVenue } from '../../store/venues.ts'
import { isLent } from '../../venue/venue.ts'

/** What can be done with a booking on its card. */
export const bookingActs = ['approve', 'decline', 'move', 'contact', 'link'] as const
/** One of `bookingActs`. */
export type BookingAct = (typeof bookingActs)[number]

/** The name of a form of a booking: there are several bookings in a page. */
export const actName = (act: BookingAct, id: string): string => `${act}-${id}`

/** The answers to a request, of one weight; each binds with a second tap in place. An approved booking can only be moved. */
export function answersOf(context: FormContext, card: BookingCard, venue: StoredVenue): Content {
  const { booking, free } = card
  if (booking.state !== 'requested' && booking.state !== 'approved') return false
  const isPending = booking.state === 'requested'
  return html`<div class="answers">
    ${isPending && free.ok && approveForm(context, card)} ${isPending && declineForm(context, card)}
    ${moveForm(context, card, venue)}
  </div>`
}

function approveForm(context: FormContext, { id }: BookingCard): Markup {
  const words = placeWords[context.language].booking.work
  const form = formFor(context, actName('approve', id))
  const content = html`<p>${words.sureApprove}</p>
    ${ways(context, words.sureApproveYes)}`
  return folded(form, words.approve, actForm(context, form, content))
}

function declineForm(context: FormContext, { id }: BookingCard): Markup {
  const words = placeWords[context.language].booking
  const form = formFor(context, actName('decline', id))
  const reasons = declineReasons.filter((reason) => reason !== 'unanswered')
  const all = reasons.map((value) => ({ value, label: words.declinedReasons[value] }))
  const content = html`${boxes(form, 'reason', words.work.declineWhy, all, { columns: 1 })}
  ${ways(context, words.work.declineYes)}`
  return folded(form, words.work.decline, actForm(context, form, content))
}

function moveForm(context: FormContext, { id, booking }: BookingCard, { spaces }: StoredVenue): Markup {
  const words = placeWords[context.language].booking
  const { space, days, from, to } = booking.wanted
  const current = { space, day: days[0] ?? '', from, to, weeks: String(days.length) }
  const form = withCurrent(formFor(context, actName('move', id)), current)
  const lent = spaces.filter(isLent).map((one) => [one.id, nameIn(one, context.language)] as const)
  const content = html`<p class="hint">${words.work.moveWhy}</p>
    ${selectField(form, 'space', words.space, lent)} ${textField(form, 'day', words.day, 'date')}
    <div class="pair-of-fields">${textField(form, 'from', words.from)} ${textField(form, 'to', words.to)}</div>
    ${days.length > 1 && textField(form, 'weeks', words.weeks)} ${ways(context, words.work.moveYes)}`
  return folded(form, words.work.move, actForm(context, form, content))
}

/** A form that was not sent yet shows what stands. */
const withCurrent = (form: WorkForm, current: Readonly<Record<string, string>>): WorkForm => ({
  ...form,
  value: (name) => form.value(name) ?? current[name],
})

const ways = (context: FormContext, label: string): Markup =>
  html`<div class="buttons">
    ${submit(label)}
    <a class="button" href="${workLink(context, `${context.path}#requests`)}"
      >${placeWords[context.language].booking.thinkAgain}</a
    >
  </div>`
