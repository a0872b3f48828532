import { dayOf, eachThing, orFault, SYSTEM } from '@liangpai/server'
import { noteOfTime } from '../../../maintenance/noteOfTime.ts'
import type { PlaceContext, PlaceWork } from '../../store/place.ts'
import {
  deleteTenancy,
  tenanciesDue,
  tenancyIds,
  tenancyMatter,
  tenancyOf,
  updateTenancy,
  venueOfTenancy,
} from '../../store/tenancies.ts'
import { venueOf } from '../../store/venues.ts'
import { endingOf } from '../../tenancy/clock.ts'
import { trailOf } from '../host.ts'
import { takeTenancyStep, venueClocksOf } from './step.ts'

/** What somebody did meanwhile: it is no fault that there is nothing left to do. */
const overtaken: readonly string[] = ['notFoundOrNotYours', 'clockNotOver', 'forbiddenTransition']

/** What was deleted meanwhile, and a row that does not open: the doctor names it, and the others are counted. */
const skipped: readonly string[] = ['notFoundOrNotYours', 'rowDamaged']

/** Ends what time ends: unpaid approvals, terms, a shopkeeper's stay. Returns their ids. */
export async function elapseTenancies(context: PlaceContext): Promise<string[]> {
  const today = dayOf(context.now())
  const ids = await tenanciesDue(context.store.db, 'ending', today)
  const worked = await eachThing(ids, (id) => context.transact(SYSTEM, (work) => elapseOne(work, id)), overtaken)
  if (worked.done.length > 0) await context.store.erase()
  return orFault(worked)
}

async function elapseOne(work: PlaceWork, id: string): Promise<boolean> {
  const { tenancy, venue } = await tenancyOf(work, id)
  const ending = endingOf(tenancy, await venueClocksOf(work, venue))
  if (!ending) return false
  await takeTenancyStep(work, id, () => ({ role: 'clock' }), { type: 'elapse', clock: ending.clock })
  await note(work, id, venue, 'elapse')
  return true
}

/** Deletes what has been kept for long enough, in bytes; one that does not open is deleted unread. Returns the ids. */
export async function forgetTenancies(context: PlaceContext): Promise<string[]> {
  const ids = await tenanciesDue(context.store.db, 'expired', dayOf(context.now()))
  const worked = await eachThing(ids, (id) =>
    context.transact(SYSTEM, async (work) => {
      const venue = await venueOfTenancy(work.tx, id)
      await deleteTenancy(work.tx, id)
      await note(work, id, venue, 'forget')
      return true
    }),
  )
  if (worked.done.length > 0) await context.store.erase()
  return orFault(worked)
}

/** Counts dates anew, once more holidays are published or clocks were set. Returns how many tenancies there were. */
export async function recountTenancies(context: PlaceContext): Promise<number> {
  const recount = (id: string) =>
    context.transact(SYSTEM, async (work) => {
      const stored = await tenancyOf(work, id)
      await updateTenancy(work, stored, await venueClocksOf(work, stored.venue))
      return true
    })
  return orFault(await eachThing(await tenancyIds(context.store.db), recount, skipped)).length
}

async function note(work: PlaceWork, id: string, venue: string, verb: 'elapse' | 'forget'): Promise<void> {
  const host = await trailOf(work, (await venueOf(work.tx, venue)).host)
  await noteOfTime(work, { verb, subject: tenancyMatter(id), host })
}
