import { dayOf, drawId, onlyToken, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { makeMatterLink } from '../../../matter/matterLink.ts'
import { insertTenancy, tenancyMatter } from '../../store/tenancies.ts'
import { type StoredVenue, venueOfSpace } from '../../store/venues.ts'
import { applicationFault } from '../../tenancy/applying.ts'
import { openTenancy } from '../../tenancy/changeTenancy.ts'
import type { Profile } from '../../tenancy/tenancy.ts'
import { defineVerb } from '../defineVerb.ts'
import { trailOf } from '../host.ts'
import { applicationFields, applicationOf } from './inputs.ts'
import { venueClocksOf } from './step.ts'

/** How a venue is let: by a branch for a deposit, by an operator without one. */
export const profileOf = ({ host }: Pick<StoredVenue, 'host'>): Profile =>
  host.kind === 'branch' ? 'incubator' : 'park'

/** Whether a space is let in its venue's way. */
export const isLetAs = (profile: Profile, { uses }: Pick<StoredVenue['spaces'][number], 'uses'>): boolean =>
  uses.includes(profile === 'incubator' ? 'incubation' : 'park')

/** Throws `spaceNotLet` for a space that is no part of the venue, or is not let as the venue is. */
export function requireLetSpace(venue: StoredVenue, which: string): void {
  const space = venue.spaces.find(({ id }) => id === which)
  if (!space || !isLetAs(profileOf(venue), space)) throw new Refusal('spaceNotLet')
}

/** Applies for a place. What comes back is the private link alone; nobody is asked for membership, and nothing is held yet. */
export const applyForPlace = defineVerb({
  name: 'apply-for-place',
  summary: 'apply for a place in an incubator or a park',
  input: z.strictObject(applicationFields),
  output: onlyToken,
  mayAct: [{ by: 'anybody', form: 'form of /place/apply' }],
  load: (reading, { space }) => venueOfSpace(reading.tx, space),
  concerns: ({ host }, _input, work) => trailOf(work, host),
  async act(work, typed, venue) {
    const profile = profileOf(venue)
    requireLetSpace(venue, typed.space)
    const application = applicationOf(profile, typed)
    const today = dayOf(work.at)
    const fault = applicationFault(application, today)
    if (fault) throw new Refusal(fault)
    const id = drawId()
    const tenancy = openTenancy(application, today)
    await insertTenancy(
      work,
      { id, venue: venue.id, submittedAt: work.at, tenancy },
      await venueClocksOf(work, venue.id),
    )
    const { token } = await makeMatterLink(work, { module: 'place', of: tenancyMatter(id) })
    return { result: { token }, subject: tenancyMatter(id) }
  },
})
