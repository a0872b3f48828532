import { drawId, enforceRule, Refusal } from '@liangpai/server'
import { id } from '@liangpai/server/input'
import * as z from 'zod'
import { insertSpace, venueOf } from '../../store/venues.ts'
import { judgeSpace, type Space, venueLimits } from '../../venue/venue.ts'
import { defineVerb } from '../defineVerb.ts'
import { ofVenueHost, requireHost, trailOf } from '../host.ts'
import { area, placeName, uses } from './inputs.ts'

/** Records a room or an area of a venue. One room may have two uses (SYSTEMS 33). */
export const addSpace = defineVerb({
  name: 'add-space',
  summary: 'record a space of a venue',
  input: z.strictObject({
    venue: id.describe('the venue'),
    name: placeName.describe('what the space is called'),
    area: area.optional(),
    uses,
  }),
  async load(reading, { venue: id }) {
    const venue = await venueOf(reading.tx, id)
    await requireHost(reading, venue.host)
    return venue
  },
  mayAct: [ofVenueHost],
  concerns: ({ host }, _input, work) => trailOf(work, host),
  async act(work, { name, area, uses }, venue) {
    if (venue.spaces.length >= venueLimits.spaces) throw new Refusal('spacesTooMany')
    const space: Space = { id: drawId(), name, uses, ...(area && { area }) }
    enforceRule(judgeSpace(space, venue))
    await insertSpace(work.tx, venue, space)
    return { result: { space: space.id }, subject: `venue/${venue.id}`, detail: { space: space.id } }
  },
})
