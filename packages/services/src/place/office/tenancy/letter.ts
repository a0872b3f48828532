import { hasRole, LEADERS } from '@liangpai/server'
import { enterpriseOf } from '../../store/enterprises.ts'
import type { PlaceReading } from '../../store/place.ts'
import { allVenues, type StoredVenue, venueOf } from '../../store/venues.ts'
import { venueIdOf } from '../../store/tenancies.ts'
import type { VenueHost } from '../../venue/venue.ts'
import { actsForHost, requireHost } from '../host.ts'

/** Who reads of the tenancies of a venue: whoever lets it, and of a park its branch too (SYSTEMS 95). */
export async function readsOfHost(reading: PlaceReading, host: VenueHost): Promise<boolean> {
  if (await actsForHost(reading, host)) return true
  if (host.kind === 'branch') return false
  const { branch } = await enterpriseOf(reading.tx, host.id)
  return hasRole(reading, branch, LEADERS)
}

/** The venues whose tenancies whoever reads may see, and whether they let them. */
export async function readVenues(reading: PlaceReading): Promise<(StoredVenue & { isOwn: boolean })[]> {
  const seen: (StoredVenue & { isOwn: boolean })[] = []
  for (const venue of await allVenues(reading.tx)) {
    const isOwn = await actsForHost(reading, venue.host)
    if (isOwn || (await readsOfHost(reading, venue.host))) seen.push({ ...venue, isOwn })
  }
  return seen
}

/** The venue of a tenancy, for whoever lets it alone. Throws `notFoundOrNotYours`. */
export async function ownVenueOf(reading: PlaceReading, tenancy: string): Promise<StoredVenue> {
  const venue = await venueOf(reading.tx, await venueIdOf(reading.tx, tenancy))
  await requireHost(reading, venue.host)
  return venue
}
