import { organizationOf, Refusal } from '@liangpai/server'
import { enterpriseOf, suppliersOf } from '../../store/enterprises.ts'
import { type Letting, lettingOf } from '../../store/lettings.ts'
import type { PlaceReading } from '../../store/place.ts'
import { type StoredTenancy, tenancyOf, venueIdOf } from '../../store/tenancies.ts'
import { occupanciesIn } from '../../store/spaceHolds.ts'
import { allVenues, type StoredVenue, venueOf } from '../../store/venues.ts'
import type { Supplier } from '../../enterprise/enterprise.ts'
import { nextDeed, type NextDeed } from '../../tenancy/clock.ts'
import { keptUntil } from '../../tenancy/retention.ts'
import { actsForHost } from '../host.ts'
import type { VenueHost } from '../../venue/venue.ts'
import { isLetAs, profileOf } from './apply.ts'
import { readsOfHost } from './letter.ts'
import { tenancyByLink } from './step.ts'

/** A tenancy with what its pages say beside it. */
export type TenancyView = StoredTenancy & {
  place: StoredVenue
  letting: Letting
  /** The branch or enterprise that lets the place. */
  hostName: string
  suppliers: readonly Supplier[]
  next?: NextDeed
  keptUntil?: string
}

/** The tenancy of a private link; throws `privateLinkUnknown`. */
export async function viewTenancyByLink(reading: PlaceReading, token: string): Promise<TenancyView> {
  const { id } = await tenancyByLink(reading, token)
  return viewOf(reading, await tenancyOf(reading, id))
}

/** The same for whoever lets the place, and of a park for its branch; `isOwn` for the former. Throws `notFoundOrNotYours`. */
export async function viewTenancy(reading: PlaceReading, id: string): Promise<TenancyView & { isOwn: boolean }> {
  const { host } = await venueOf(reading.tx, await venueIdOf(reading.tx, id))
  if (!(await readsOfHost(reading, host))) throw new Refusal('notFoundOrNotYours')
  const view = await viewOf(reading, await tenancyOf(reading, id))
  return { ...view, isOwn: await actsForHost(reading, host) }
}

async function viewOf(reading: PlaceReading, stored: StoredTenancy): Promise<TenancyView> {
  const { tx, calendar } = reading
  const place = await venueOf(tx, stored.venue)
  const letting = await lettingOf(tx, stored.venue)
  const next = nextDeed(stored.tenancy, { clocks: letting.clocks, calendar })
  const until = keptUntil(stored.tenancy, place.retention)
  return {
    ...stored,
    place,
    letting,
    hostName: await hostName(reading, place.host),
    suppliers: place.host.kind === 'operator' ? await suppliersOf(tx, place.host.id) : [],
    ...(next && { next }),
    ...(until !== undefined && { keptUntil: until }),
  }
}

/** What the branch or enterprise is called that lets a place. */
async function hostName(reading: PlaceReading, { kind, id }: VenueHost): Promise<string> {
  if (kind === 'branch') return (await organizationOf(reading, id)).name
  return (await enterpriseOf(reading.tx, id)).name
}

/** A venue with spaces that can be applied for: those that are let, and that nobody has from today on. */
export type LetVenue = {
  venue: StoredVenue
  profile: 'incubator' | 'park'
  free: StoredVenue['spaces']
  answerDays: number
}

/** The venues in which places are let, with what is free today. Who has the others is nobody's to see. */
export async function letVenues(reading: PlaceReading, today: string): Promise<LetVenue[]> {
  const all: LetVenue[] = []
  for (const venue of await allVenues(reading.tx)) {
    const profile = profileOf(venue)
    const lets = venue.spaces.filter((space) => isLetAs(profile, space))
    if (lets.length === 0) continue
    const ids = lets.map(({ id }) => id)
    const taken = await occupanciesIn(reading.tx, ids, { from: today, until: today })
    const free = lets.filter(({ id }) => taken.every(({ space }) => space !== id))
    const { clocks } = await lettingOf(reading.tx, venue.id)
    all.push({ venue, profile, free, answerDays: clocks.answer })
  }
  return all
}
