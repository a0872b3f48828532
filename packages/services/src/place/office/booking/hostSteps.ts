import { onlyToken, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { makeMatterLink } from '../../../matter/matterLink.ts'
import type { BookingEvent } from '../../booking/bookingEvent.ts'
import { declineReasons } from '../../booking/booking.ts'
import { bookingMatter, bookingOf, spaceOfBooking } from '../../store/bookings.ts'
import type { PlaceReading } from '../../store/place.ts'
import { type StoredVenue, venueOfSpace } from '../../store/venues.ts'
import { isLent } from '../../venue/venue.ts'
import { defineVerb } from '../defineVerb.ts'
import { ofVenueHost, requireHost, trailOf } from '../host.ts'
import { booking, bookingAnswer, skippedDate, timeFields, wantedFrom } from './inputs.ts'
import { takeStep } from './step.ts'
import { contactAnswer } from '../../../contact/contact.ts'

/** The venue of a booking, for its host alone. Throws `notFoundOrNotYours`. */
async function venueOfBooking(reading: PlaceReading, id: string): Promise<StoredVenue> {
  const venue = await venueOfSpace(reading.tx, await spaceOfBooking(reading.tx, id))
  await requireHost(reading, venue.host)
  return venue
}

const concerns = ({ host }: StoredVenue, _input: unknown, work: PlaceReading): Promise<string> => trailOf(work, host)

type HostStep<Schema extends z.ZodType<{ booking: string }>> = {
  name: string
  summary: string
  input: Schema
  event(input: z.output<Schema>, venue: StoredVenue): BookingEvent
}

/** A step that the host of a venue takes. */
const byHost = <Schema extends z.ZodType<{ booking: string }>>({ event, ...verb }: HostStep<Schema>) =>
  defineVerb({
    ...verb,
    output: bookingAnswer.extend({ skipped: z.array(skippedDate) }),
    load: (reading, input: z.output<Schema>) => venueOfBooking(reading, input.booking),
    mayAct: [ofVenueHost],
    concerns,
    async act(work, input, venue) {
      const stored = await takeStep(work, input.booking, 'host', event(input, venue))
      const { state, skipped } = stored.booking
      return { result: { state, skipped }, subject: bookingMatter(input.booking) }
    },
  })

export const approveBooking = byHost({
  name: 'approve-booking',
  summary: 'lend a space as asked; dates of a series that clash are skipped',
  input: z.strictObject({ booking }),
  event: () => ({ type: 'approve' }),
})

export const declineBooking = byHost({
  name: 'decline-booking',
  summary: 'decline a request to borrow a space',
  input: z.strictObject({
    booking,
    reason: z.enum(declineReasons).exclude(['unanswered']).describe('why; whoever asked reads it'),
  }),
  event: ({ reason }) => ({ type: 'decline', reason }),
})

export const moveBooking = byHost({
  name: 'move-booking',
  summary: 'propose another time or space; whoever asked keeps theirs until they take it',
  input: z.strictObject({ booking, ...timeFields }),
  event(typed, { spaces }) {
    const space = spaces.find(({ id }) => id === typed.space)
    if (!space) throw new Refusal('notFoundOrNotYours')
    if (!isLent(space)) throw new Refusal('spaceNotLent')
    return { type: 'move', to: wantedFrom(typed) }
  },
})

/** Shows how whoever asked is reached. It is an act and not a look: each is a line of the trail (PAGES-services 7.8). */
export const bookingContact = defineVerb({
  name: 'booking-contact',
  summary: 'show how whoever asked for a space is reached',
  input: z.strictObject({ booking }),
  output: contactAnswer,
  load: (reading, input) => venueOfBooking(reading, input.booking),
  mayAct: [ofVenueHost],
  concerns,
  async act(work, { booking: id }) {
    const { callName, contact } = await bookingOf(work, id)
    return { result: { callName, contact }, subject: bookingMatter(id) }
  },
})

/** Makes the private link of a booking anew; the old one dies. It is sent to the contact on record, which comes with it. */
export const bookingLink = defineVerb({
  name: 'booking-link',
  summary: 'make the private link of a booking anew',
  input: z.strictObject({ booking }),
  output: contactAnswer.extend(onlyToken.shape),
  load: (reading, input) => venueOfBooking(reading, input.booking),
  mayAct: [ofVenueHost],
  concerns,
  async act(work, { booking: id }) {
    const { callName, contact } = await bookingOf(work, id)
    const { token } = await makeMatterLink(work, { module: 'place', of: bookingMatter(id) })
    return { result: { token, callName, contact }, subject: bookingMatter(id) }
  },
})
