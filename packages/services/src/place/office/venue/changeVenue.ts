import { enforceRule, madeFrom, requireVersion, versionOf } from '@liangpai/server'
import { id } from '@liangpai/server/input'
import * as z from 'zod'
import { lockSpaces, lockVenue, updateVenue, venueOf, writtenPartOf } from '../../store/venues.ts'
import { judgeVenue, judgeVenueUses } from '../../venue/venue.ts'
import { defineVerb } from '../defineVerb.ts'
import { ofHostOfVenue } from '../host.ts'
import { venueFields, writtenVenue } from './venueFields.ts'

/** Changes what a host says of a venue. What one of its spaces is for stays one of its uses. Throws `venueUseNeeded`, `changedSince`. */
export const changeVenue = defineVerb({
  name: 'change-venue',
  summary: 'change what a venue is called, where it is, and what it is used for',
  input: z.strictObject({ venue: id.describe('the venue'), ...venueFields, madeFrom }),
  output: z.strictObject({ venue: z.string(), version: z.string() }),
  ...ofHostOfVenue,
  async act(work, { venue: which, madeFrom: from, ...typed }, { spaces }) {
    await lockVenue(work.tx, which)
    // Its spaces are locked: one that gets a use meanwhile waits, and is seen here.
    await lockSpaces(
      work.tx,
      spaces.map((space) => space.id),
    )
    const venue = writtenVenue(typed)
    enforceRule(judgeVenue(venue))
    const before = await venueOf(work.tx, which)
    requireVersion(from, writtenPartOf(before))
    enforceRule(judgeVenueUses(venue, before.spaces))
    await updateVenue(work.tx, which, venue)
    return { result: { venue: which, version: versionOf(venue) }, subject: `venue/${which}` }
  },
})
