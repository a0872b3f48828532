import { dayOf, Refusal, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import { bookingMatter, deleteBooking, idsDue } from '../../store/bookings.ts'
import type { PlaceContext, PlaceWork } from '../../store/place.ts'
import { takeStep, trailOfBooking } from './step.ts'

/** Ends the requests whose last date has begun without an answer, each by itself. Returns their ids. */
export async function elapseBookings(context: PlaceContext): Promise<string[]> {
  const ended: string[] = []
  for (const id of await idsDue(context.store.db, 'elapsing', dayOf(context.now()))) {
    try {
      await context.transact(SYSTEM, (work) => elapse(work, id))
      ended.push(id)
    } catch (error) {
      // It begins later today, or was answered or deleted meanwhile.
      const isNothing = error instanceof Refusal && ['forbiddenTransition', 'notFoundOrNotYours'].includes(error.code)
      if (!isNothing) throw error
    }
  }
  return ended
}

/** Deletes the bookings that have been kept for long enough, in bytes. Returns their ids. */
export async function forgetBookings(context: PlaceContext): Promise<string[]> {
  const ids = await idsDue(context.store.db, 'expired', dayOf(context.now()))
  for (const id of ids) await context.transact(SYSTEM, (work) => forget(work, id))
  if (ids.length > 0) await context.store.erase()
  return ids
}

async function elapse(work: PlaceWork, id: string): Promise<void> {
  await takeStep(work, id, 'clock', { type: 'elapse' })
  await note(work, 'elapse', id, await trailOfBooking(work, id))
}

async function forget(work: PlaceWork, id: string): Promise<void> {
  const organizationId = await trailOfBooking(work, id)
  await deleteBooking(work.tx, id)
  await note(work, 'forget', id, organizationId)
}

/** What time did leaves a line as well; it names the booking and nobody. */
const note = ({ tx, at }: PlaceWork, verb: 'elapse' | 'forget', id: string, organizationId: string): Promise<void> =>
  addAudit(tx, { at, actor: SYSTEM, verb, subject: bookingMatter(id), detail: '{}', organizationId })
