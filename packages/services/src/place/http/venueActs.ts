import { Refusal } from '@liangpai/server'
import { FormGap, type WorkSession } from '@liangpai/server/http'
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

const one = ({ typed }: Sent, name: string): string => typed[name]?.[0]?.trim() ?? ''

function written(sent: Sent, name: string): string {
  const text = one(sent, name)
  if (text === '') throw new FormGap(name, 'writeIt')
  return text
}

const optional = (sent: Sent, name: string) => (one(sent, name) === '' ? {} : { [name]: one(sent, name) })

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
    const reason = one(sent, 'reason')
    if (reason === '') throw new FormGap('reason', 'chooseOne')
    await sent.venues.verbs['decline-booking'](by(sent), { booking, reason: reason as 'closed' })
    return undefined
  },
  async move(sent, booking) {
    const { space, ...time } = { space: written(sent, 'space'), day: written(sent, 'day'), from: written(sent, 'from') }
    const input = { booking, space, ...time, to: written(sent, 'to'), ...optional(sent, 'weeks') }
    await sent.venues.verbs['move-booking'](by(sent), input)
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
  switch (act) {
    case 'add-venue':
      await verbs['add-venue'](by(sent), typedVenue(sent))
      return
    case 'change-venue':
      await verbs['change-venue'](by(sent), { venue: of, ...typedVenue(sent) })
      return
    case 'add-space':
      await verbs['add-space'](by(sent), { venue: of, ...typedSpace(sent) })
      return
    case 'change-space':
      await verbs['change-space'](by(sent), { space: of, ...typedSpace(sent) })
      return
    case 'remove-space':
      await verbs['remove-space'](by(sent), { space: of })
      return
    default:
      throw new Refusal('notFoundOrNotYours')
  }
}

/** The names and uses of a venue or space. */
function typedNames(sent: Sent) {
  const uses = sent.typed['uses'] ?? []
  if (uses.length === 0) throw new FormGap('uses', 'chooseSome')
  const names = namesFrom((field) => one(sent, field))
  return { name: written(sent, 'name'), names, uses: uses as ['activity'] }
}

const typedArea = (sent: Sent) => ({
  min: one(sent, 'areaMin'),
  ...(one(sent, 'areaMax') !== '' && { max: one(sent, 'areaMax') }),
})

function typedSpace(sent: Sent) {
  const area = typedArea(sent)
  return { ...typedNames(sent), ...(area.min !== '' && { area: exact(area) }) }
}

const typedVenue = (sent: Sent) => ({
  ...typedNames(sent),
  address: written(sent, 'address'),
  area: exact({ ...typedArea(sent), min: written(sent, 'areaMin') }),
  ...optional(sent, 'description'),
  ...optional(sent, 'answerDays'),
})

/** One number is an exact area, and two are a range. */
const exact = ({ min, max = min }: { min: string; max?: string }) => ({ min, max })
