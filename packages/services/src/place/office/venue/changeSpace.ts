import { dayOf, enforceRule, madeFrom, nothing, requireVersion, versionOf } from '@liangpai/server'
import { id } from '@liangpai/server/input'
import * as z from 'zod'
import { bookingIdsIn, hasBookings } from '../../store/bookings.ts'
import type { PlaceWork } from '../../store/place.ts'
import { tenanciesIn } from '../../store/tenancies.ts'
import { deleteSpace, lockSpaces, type StoredVenue, spaceOf, updateSpace, writtenPartOf } from '../../store/venues.ts'
import { isOpen } from '../../tenancy/tenancy.ts'
import { judgeRemoval, judgeSpace, judgeSpaceUses, type SpaceNeeds } from '../../venue/venue.ts'
import { defineVerb } from '../defineVerb.ts'
import { ofHostOfSpace } from '../host.ts'
import { spaceFields, writtenSpace } from './venueFields.ts'

/**
 * Changes what a host says of a space, which keeps the uses for which somebody has it or asked for it. Throws `spaceUseNeeded`,
 * `changedSince`.
 */
export const changeSpace = defineVerb({
  name: 'change-space',
  summary: 'change what a space is called, how large it is, and what it is used for',
  input: z.strictObject({ space: id.describe('the space'), ...spaceFields, madeFrom }),
  output: z.strictObject({ space: z.string(), version: z.string() }),
  ...ofHostOfSpace,
  async act(work, { space: which, madeFrom: from, ...typed }, venue) {
    await lockSpaces(work.tx, [which])
    requireVersion(from, writtenPartOf(await spaceOf(work.tx, which)))
    const space = writtenSpace(typed)
    enforceRule(judgeSpace(space, venue))
    enforceRule(judgeSpaceUses(space, await needsOf(work, venue, which)))
    await updateSpace(work.tx, which, space)
    const version = versionOf(space)
    return { result: { space: which, version }, subject: `venue/${venue.id}`, detail: { space: which } }
  },
})

/** Takes a space off a venue of which no record is left: what somebody reads on their own page keeps its place. Throws `spaceHasRecords`. */
export const removeSpace = defineVerb({
  name: 'remove-space',
  summary: 'take a space off a venue that nobody has, had or asked for',
  input: z.strictObject({ space: id.describe('the space') }),
  output: nothing,
  ...ofHostOfSpace,
  async act(work, { space }, venue) {
    await lockSpaces(work.tx, [space])
    enforceRule(judgeRemoval(await needsOf(work, venue, space)))
    await deleteSpace(work.tx, space)
    return { result: {}, subject: `venue/${venue.id}`, detail: { space } }
  },
})

/** What a space is needed for: tenants and whoever applied for it, and whoever borrows it or asked to. */
async function needsOf(work: PlaceWork, { id: venue }: StoredVenue, space: string): Promise<SpaceNeeds> {
  const tenancies = (await tenanciesIn(work, [venue])).filter(({ tenancy }) => tenancy.wish.space === space)
  const ahead = await bookingIdsIn(work.tx, [space], { from: dayOf(work.at), until: '9999-12-31' })
  return {
    isLet: tenancies.some(({ tenancy }) => isOpen(tenancy)),
    isLent: ahead.length > 0,
    hasRecords: tenancies.length > 0 || (await hasBookings(work.tx, space)),
  }
}
