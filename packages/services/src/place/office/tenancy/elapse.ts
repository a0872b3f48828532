import { dayOf, Refusal, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import type { PlaceContext, PlaceWork } from '../../store/place.ts'
import {
  deleteTenancy,
  openTenancies,
  tenanciesDue,
  tenancyMatter,
  tenancyOf,
  updateTenancy,
} from '../../store/tenancies.ts'
import { venueOf } from '../../store/venues.ts'
import { endingOf } from '../../tenancy/clock.ts'
import { branchOf } from './letter.ts'
import { clocksOf, takeTenancyStep } from './step.ts'

/** What somebody did meanwhile: it is no fault that there is nothing left to do. */
const overtaken: readonly string[] = ['notFoundOrNotYours', 'clockNotOver', 'forbiddenTransition']

/** Works on each tenancy by itself: one that fails holds up no other, and is thrown in the end. */
async function each(ids: readonly string[], act: (id: string) => Promise<unknown>): Promise<string[]> {
  const done: string[] = []
  let fault: unknown
  for (const id of ids)
    try {
      await act(id)
      done.push(id)
    } catch (error) {
      if (!(error instanceof Refusal && overtaken.includes(error.code))) fault ??= error
    }
  if (fault !== undefined) throw fault
  return done
}

/** Ends what time ends: unpaid approvals, terms, a shopkeeper's stay. Returns their ids. */
export async function elapseTenancies(context: PlaceContext): Promise<string[]> {
  const today = dayOf(context.now())
  const ids = await tenanciesDue(context.store.db, 'ending', today)
  const done = await each(ids, (id) => context.transact(SYSTEM, (work) => elapseOne(work, id)))
  if (done.length > 0) await context.store.erase()
  return done
}

async function elapseOne(work: PlaceWork, id: string): Promise<void> {
  const { tenancy, venue } = await tenancyOf(work, id)
  const ending = endingOf(tenancy, await clocksOf(work, venue))
  if (!ending) return
  await takeTenancyStep(work, id, () => ({ role: 'clock' }), { type: 'elapse', clock: ending.clock })
  await note(work, id, venue, 'elapse-tenancy')
}

/** Deletes what has been kept for long enough, in bytes. Returns the ids. */
export async function forgetTenancies(context: PlaceContext): Promise<string[]> {
  const ids = await tenanciesDue(context.store.db, 'expired', dayOf(context.now()))
  const done = await each(ids, (id) =>
    context.transact(SYSTEM, async (work) => {
      const { venue } = await tenancyOf(work, id)
      await deleteTenancy(work.tx, id)
      await note(work, id, venue, 'forget-tenancy')
    }),
  )
  if (done.length > 0) await context.store.erase()
  return done
}

/** Counts the dates of what is open anew, once more holidays are published. Returns how many there were. */
export async function recountTenancies(context: PlaceContext): Promise<number> {
  const done = await each(await openTenancies(context.store.db), (id) =>
    context.transact(SYSTEM, async (work) => {
      const stored = await tenancyOf(work, id)
      await updateTenancy(work, stored, await clocksOf(work, stored.venue))
    }),
  )
  return done.length
}

async function note(work: PlaceWork, id: string, venue: string, verb: string): Promise<void> {
  const { tx, at, actor } = work
  const organizationId = await branchOf(work, await venueOf(tx, venue))
  await addAudit(tx as never, { at, actor, verb, subject: tenancyMatter(id), detail: '{}', organizationId })
}
