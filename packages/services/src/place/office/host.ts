import { Refusal } from '@liangpai/server'
import { leadsSomeOf } from '../../office/roles.ts'
import { enterpriseOf, enterprisesOf } from '../store/enterprises.ts'
import type { PlaceReading } from '../store/place.ts'
import { allVenues, type StoredVenue, venueOf, venueOfSpace } from '../store/venues.ts'
import type { VenueHost } from '../venue/venue.ts'

/** Whether whoever acts decides about the places of a host: leads the branch, or works for the operator. */
export async function actsForHost(reading: PlaceReading, { kind, id }: VenueHost): Promise<boolean> {
  if (kind === 'branch') return leadsSomeOf(reading, [id])
  return (await enterprisesOf(reading, reading.actor)).includes(id)
}

/** Throws `notFoundOrNotYours`, as if there were none, for what belongs to another host. */
export async function requireHost(reading: PlaceReading, host: VenueHost): Promise<void> {
  if (!(await actsForHost(reading, host))) throw new Refusal('notFoundOrNotYours')
}

/** The venues about which whoever reads decides. */
export async function ownVenues(reading: PlaceReading): Promise<StoredVenue[]> {
  const venues = await allVenues(reading.tx)
  const own = await Promise.all(venues.map(({ host }) => actsForHost(reading, host)))
  return venues.filter((_venue, at) => own[at])
}

/**
 * The organisation whose trail has what is done with the places of a host: the branch itself, or that which entered the operator, since
 * it reads of the operator's park too (SYSTEMS 95).
 */
export async function trailOf({ tx, ledBy }: Pick<PlaceReading, 'tx' | 'ledBy'>, host: VenueHost): Promise<string> {
  if (host.kind === 'branch') return host.id
  try {
    return (await enterpriseOf(tx, host.id)).branch
  } catch (error) {
    if (error instanceof Refusal && error.code === 'enterpriseUnknown') return ledBy
    throw error
  }
}

/** The permission of a venue's host; `load` has refused everybody else as if there were nothing. */
export const ofVenueHost = {
  by: 'rule' as const,
  words: 'secretary, deputySecretary of the branch that hosts the venue; or somebody of its operator',
  holds: (work: PlaceReading, _input: unknown, { host }: StoredVenue) => actsForHost(work, host),
}

/** A verb about a venue of one's own: to all others there is none. */
export const ofHostOfVenue = {
  async load(reading: PlaceReading, { venue: id }: { venue: string }): Promise<StoredVenue> {
    const venue = await venueOf(reading.tx, id)
    await requireHost(reading, venue.host)
    return venue
  },
  mayAct: [ofVenueHost],
  concerns: ({ host }: StoredVenue, _input: unknown, work: PlaceReading) => trailOf(work, host),
}

/** A verb about a space of a venue of one's own. */
export const ofHostOfSpace = {
  ...ofHostOfVenue,
  async load(reading: PlaceReading, { space }: { space: string }): Promise<StoredVenue> {
    const venue = await venueOfSpace(reading.tx, space)
    await requireHost(reading, venue.host)
    return venue
  },
}
