import { drawId, enforceRule, Refusal } from '@liangpai/server'
import { id } from '@liangpai/server/input'
import * as z from 'zod'
import { insertSpace } from '../../store/venues.ts'
import { judgeSpace, venueLimits } from '../../venue/venue.ts'
import { defineVerb } from '../defineVerb.ts'
import { ofHostOfVenue } from '../host.ts'
import { spaceFields, writtenSpace } from './venueFields.ts'

/** Records a room or an area of a venue. One room may have two uses (SYSTEMS 33). */
export const addSpace = defineVerb({
  name: 'add-space',
  summary: 'record a space of a venue',
  input: z.strictObject({ venue: id.describe('the venue'), ...spaceFields }),
  output: z.strictObject({ space: z.string() }),
  ...ofHostOfVenue,
  async act(work, { venue: _venue, ...typed }, venue) {
    if (venue.spaces.length >= venueLimits.spaces) throw new Refusal('spacesTooMany')
    const space = { id: drawId(), ...writtenSpace(typed) }
    enforceRule(judgeSpace(space, venue))
    await insertSpace(work.tx, venue, space)
    return { result: { space: space.id }, subject: `venue/${venue.id}`, detail: { space: space.id } }
  },
})
