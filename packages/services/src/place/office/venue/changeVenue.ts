import { enforceRule } from '@liangpai/server'
import { id } from '@liangpai/server/input'
import * as z from 'zod'
import { lockSpaces, updateVenue, venueOf } from '../../store/venues.ts'
import { judgeVenue, judgeVenueUses } from '../../venue/venue.ts'
import { defineVerb } from '../defineVerb.ts'
import { ofHostOfVenue } from '../host.ts'
import { venueFields, writtenVenue } from './venueFields.ts'

/** Changes what a host says of a venue. What one of its spaces is for stays one of its uses. Throws `venueUseNeeded`. */
export const changeVenue = defineVerb({
  name: 'change-venue',
  summary: 'change what a venue is called, where it is, and what it is used for',
  input: z.strictObject({ venue: id.describe('the venue'), ...venueFields }),
  output: z.strictObject({ venue: z.string() }),
  ...ofHostOfVenue,
  async act(work, { venue: which, ...typed }, { spaces }) {
    // Its spaces are locked: one that gets a use meanwhile waits, and is seen here.
    await lockSpaces(
      work.tx,
      spaces.map((space) => space.id),
    )
    const venue = writtenVenue(typed)
    enforceRule(judgeVenue(venue))
    enforceRule(judgeVenueUses(venue, (await venueOf(work.tx, which)).spaces))
    await updateVenue(work.tx, which, venue)
    return { result: { venue: which }, subject: `venue/${which}` }
  },
})
