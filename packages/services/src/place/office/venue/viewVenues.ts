import { dayOf } from '@liangpai/server'
import type { PlaceReading } from '../../store/place.ts'
import { allVenues, type StoredVenue } from '../../store/venues.ts'
import { letVenues } from '../tenancy/viewTenancy.ts'

/** A venue as everybody sees it: whether a place in it can be applied for now, and not who has the others. */
export type PublicVenue = StoredVenue & { hasFreePlace: boolean }

/** All venues, the first one first. */
export async function viewVenues(reading: PlaceReading): Promise<PublicVenue[]> {
  const lets = await letVenues(reading, dayOf(reading.at))
  const open = new Set(lets.filter(({ free }) => free.length > 0).map(({ venue }) => venue.id))
  return (await allVenues(reading.tx)).map((venue) => ({ ...venue, hasFreePlace: open.has(venue.id) }))
}
