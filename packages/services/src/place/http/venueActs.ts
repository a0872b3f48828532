import { Refusal } from '@liangpai/server'
import { type FormReader, performForm, type WorkSession } from '@liangpai/server/http'
import type { Typed } from '@liangpai/server/pages'
import { type BookingAct, bookingActs } from '../pages/work/answerForms.ts'
import type { ShownOnce } from '../pages/work/bookingCards.ts'
import { namesFrom } from '../../pages/work/nameFields.ts'
import { BOOKING_PATH } from '../pages/assets.ts'
import type { VenueService } from './service.ts'

/** What somebody sent from a page of places. */
export type Sent = { venues: VenueService; session: WorkSession; typed: Typed }

/** The name that a form was sent under: the act, and which booking or venue it is about. */
const actIn = ({ typed }: Sent): { act: string; of: string } => {
  const [, act = '', of = ''] = /^([a-z]+(?:-[a-z]+)*?)(?:-([0-9a-f]{24}))?$/.exec(typed['act']?.[0] ?? '') ?? []
  return { act, of }
}

/** Sent twice, it is done once. */
const by = ({ session, typed }: Sent) => ({ ...session.by, idempotencyKey: typed['key']?.[0] ?? '' })

const optional = <Name extends string>(form: FormReader, name: Name): { [Key in Name]?: string } =>
  form.one(name) === '' ? {} : ({ [name]: form.one(name) } as Record<Name, string>)

/** Answers a request. What is shown in the answer alone comes back. */
export async function actOnBooking(sent: Sent): Promise<ShownOnce | undefined> {
  const { act, of } = actIn(sent)
  const name = bookingActs.find((one) => one === act)
  if (!name) throw new Refusal('notFoundOrNotYours')
  return acts[name](sent, of)
}

const acts: Readonly<Record<BookingAct, (sent: Sent, booking: string) => Promise<ShownOnce | undefined>>> = {
  async approve(sent, booking) {
    await sent.venues.verbs['approve-booking'](by(sent), { booking })
    return undefined
  },
  async decline(sent, booking) {
    await performForm(sent.venues.verbs['decline-booking'], by(sent), sent.typed, (form) => ({
      booking,
      reason: form.chosen<'closed'>('reason'),
    }))
    return undefined
  },
  async move(sent, booking) {
    await performForm(sent.venues.verbs['move-booking'], by(sent), sent.typed, (form) => ({
      booking,
      space: form.written('space'),
      day: form.written('day'),
      from: form.written('from'),
      to: form.written('to'),
      ...optional(form, 'weeks'),
    }))
    return undefined
  },
  async contact(sent, booking) {
    const contact = await sent.venues.verbs['booking-contact'](by(sent), { booking })
    return { booking, contact }
  },
  async link(sent, booking) {
    const { token, ...contact } = await sent.venues.verbs['booking-link'](by(sent), { booking })
    return { booking, contact, url: `${sent.venues.context.origin}${BOOKING_PATH}#${token}` }
  },
}

/** Records, changes or takes away a venue or a space of one. */
export async function actOnVenues(sent: Sent): Promise<void> {
  const { act, of } = actIn(sent)
  const { verbs } = sent.venues
  const { typed } = sent
  switch (act) {
    case 'add-venue':
      return void (await performForm(verbs['add-venue'], by(sent), typed, typedVenue))
    case 'change-venue':
      return void (await performForm(verbs['change-venue'], by(sent), typed, (form) => ({
        venue: of,
        ...typedVenue(form),
        ...form.madeFrom(),
      })))
    case 'add-space':
      return void (await performForm(verbs['add-space'], by(sent), typed, (form) => ({
        venue: of,
        ...typedSpace(form),
      })))
    case 'change-space':
      return void (await performForm(verbs['change-space'], by(sent), typed, (form) => ({
        space: of,
        ...typedSpace(form),
        ...form.madeFrom(),
      })))
    case 'remove-space':
      return void (await verbs['remove-space'](by(sent), { space: of }))
    default:
      throw new Refusal('notFoundOrNotYours')
  }
}

const typedNames = (form: FormReader) => ({ name: form.written('name'), names: namesFrom(form.one) })

const typedUses = (form: FormReader) => ({ uses: form.ticked<'activity'>('uses') })

const typedArea = (form: FormReader) => ({ min: form.one('areaMin'), ...bound(form) })

const bound = (form: FormReader) => (form.one('areaMax') === '' ? {} : { max: form.one('areaMax') })

function typedSpace(form: FormReader) {
  const names = typedNames(form)
  const area = typedArea(form)
  return { ...names, ...(area.min !== '' && { area: exact(area) }), ...typedUses(form) }
}

const typedVenue = (form: FormReader) => ({
  ...typedNames(form),
  address: form.written('address'),
  ...optional(form, 'description'),
  area: exact({ min: form.written('areaMin'), ...bound(form) }),
  ...typedUses(form),
  ...optional(form, 'answerDays'),
})

/** One number is an exact area, and two are a range. */
const exact = ({ min, max = min }: { min: string; max?: string }) => ({ min, max })
