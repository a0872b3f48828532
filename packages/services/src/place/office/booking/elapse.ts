import { dayOf, Refusal } from '@liangpai/server'
import { deleteBooking, idsDue } from '../../store/bookings.ts'
import type { PlaceContext } from '../../store/place.ts'
import { takeStep } from './step.ts'

/** Ends the requests whose last date has begun without an answer, each by itself. Returns their ids. */
export async function elapseBookings(context: PlaceContext): Promise<string[]> {
  const ended: string[] = []
  for (const id of await idsDue(context.store.db, 'elapsing', dayOf(context.now()))) {
    try {
      await context.transact('', (work) => takeStep(work, id, 'clock', { type: 'elapse' }))
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
  for (const id of ids) await context.transact('', (work) => deleteBooking(work.tx, id))
  if (ids.length > 0) await context.store.erase()
  return ids
}
