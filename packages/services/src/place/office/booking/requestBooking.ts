import { drawId, enforceRule, onlyToken } from '@liangpai/server'
import * as z from 'zod'
import { contactFields } from '../../../contact/contact.ts'
import { makeMatterLink } from '../../../matter/matterLink.ts'
import { requestBooking as judge } from '../../booking/requestBooking.ts'
import { bookingMatter, insertBooking } from '../../store/bookings.ts'
import { venueOfSpace } from '../../store/venues.ts'
import { defineVerb } from '../defineVerb.ts'
import { trailOf } from '../host.ts'
import { subjectFields, timeFields, wantedFrom } from './inputs.ts'
import { takenBy } from './step.ts'

const input = z.strictObject({ ...timeFields, ...subjectFields, ...contactFields })

/** Asks for a space. It blocks nothing, and what comes back is the private link alone: a request has no number to guess. */
export const requestBooking = defineVerb({
  name: 'request-booking',
  summary: 'ask to borrow a space',
  input,
  output: onlyToken,
  mayAct: [{ by: 'anybody', form: 'form of /place/borrow' }],
  load: (reading, { space }) => venueOfSpace(reading.tx, space),
  concerns: ({ host }, _input, work) => trailOf(work, host),
  async act(work, typed, venue) {
    const wanted = wantedFrom(typed)
    const space = venue.spaces.find(({ id }) => id === typed.space) ?? { uses: [] }
    const request = { wanted, purpose: typed.purpose, people: typed.people }
    const { booking } = enforceRule(judge(request, space, await takenBy(work, [wanted])))
    const id = drawId()
    const { callName, contact } = typed
    await insertBooking(work, { id, requestedAt: work.at, booking, callName, contact })
    const { token } = await makeMatterLink(work, { module: 'place', of: bookingMatter(id) })
    return { result: { token }, subject: bookingMatter(id) }
  },
})
