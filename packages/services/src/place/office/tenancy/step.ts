import { dayOf, enforceRule, findPerson } from '@liangpai/server'
import { clocksOf } from '../../../clocks/storedClocks.ts'
import { idOfMatter } from '../../../matter/matterLink.ts'
import { whoCountAsOne } from '../../../office/people/countAsOne.ts'
import type { PlaceReading, PlaceWork } from '../../store/place.ts'
import { trailOf } from '../host.ts'
import { lettingOf } from '../../store/lettings.ts'
import { tenantsIn } from '../../store/spaceHolds.ts'
import { type StoredTenancy, tenancyOf, updateTenancy, venueIdOf } from '../../store/tenancies.ts'
import { lockSpaces, venueOf } from '../../store/venues.ts'
import { changeTenancy } from '../../tenancy/changeTenancy.ts'
import type { ClockContext } from '../../tenancy/clock.ts'
import type { TenancyRetention } from '../../tenancy/retention.ts'
import { settlementOf, type Tenancy } from '../../tenancy/tenancy.ts'
import type { Actor, TenancyEvent } from '../../tenancy/tenancyEvent.ts'

/** The clocks of a venue, as its host or the operator set them. */
export async function venueClocksOf(
  { tx, calendar }: Pick<PlaceReading, 'tx' | 'calendar'>,
  venue: string,
): Promise<ClockContext & { retention: TenancyRetention }> {
  return { clocks: (await lettingOf(tx, venue)).clocks, calendar, retention: (await clocksOf({ tx })).retention }
}

/** Whoever is signed in, as somebody of the host. */
export async function asHost(work: PlaceWork, one: Tenancy): Promise<Actor> {
  const { actor, eyes } = work
  const name = (await findPerson(work, actor))?.name ?? actor
  const before = [one.review?.by, settlementOf(one)?.by.person].filter((person) => person !== undefined)
  return { role: 'host', person: actor, name, eyes: [...eyes, ...(await whoCountAsOne(work, before))] }
}

/**
 * Takes one step in a tenancy and stores what came of it. The space is locked before anybody looks who has it, so that no two steps,
 * in whichever process, give it away twice. Throws the code by which the domain refuses it.
 */
export async function takeTenancyStep(
  work: PlaceWork,
  id: string,
  as: (one: Tenancy) => Actor | Promise<Actor>,
  event: TenancyEvent,
): Promise<StoredTenancy> {
  const stored = await tenancyOf(work, id)
  const { tenancy, venue } = stored
  const { space } = tenancy.wish
  await lockSpaces(work.tx, [space])
  const taken = await tenantsIn(work, [space], { from: '0000-01-01', until: '9999-12-31' })
  const context = await venueClocksOf(work, venue)
  const outcome = enforceRule(
    changeTenancy(tenancy, event, {
      ...context,
      actor: await as(tenancy),
      today: dayOf(work.at),
      others: taken.filter((one) => one.tenancy !== id),
      booked: [], // what is lent refuses the space where it is stored
    }),
  )
  const changed = { ...stored, tenancy: outcome.tenancy }
  await updateTenancy(work, changed, context)
  return changed
}

/** The tenancy of a private link; throws `privateLinkUnknown`. */
export async function tenancyByLink(reading: PlaceReading, token: string): Promise<{ id: string }> {
  return { id: await idOfMatter(reading, 'place', { kind: 'tenancy', token }) }
}

/** The organisation whose trail has what is done with a tenancy. */
export async function trailOfTenancy(reading: PlaceReading, id: string): Promise<string> {
  const { host } = await venueOf(reading.tx, await venueIdOf(reading.tx, id))
  return trailOf(reading, host)
}
