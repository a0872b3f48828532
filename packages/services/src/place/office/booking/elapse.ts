import { dayOf, eachThing, orFault, SYSTEM } from '@liangpai/server'
import { noteOfTime } from '../../../maintenance/noteOfTime.ts'
import { bookingIds, bookingMatter, deleteBooking, idsDue, recountBooking } from '../../store/bookings.ts'
import type { PlaceContext, PlaceWork } from '../../store/place.ts'
import { takeStep, trailOfBooking } from './step.ts'

/** Ends the requests whose last date has begun without an answer, each by itself. Returns their ids. */
export async function elapseBookings(context: PlaceContext): Promise<string[]> {
  const due = await idsDue(context.store.db, 'elapsing', dayOf(context.now()))
  return orFault(await eachThing(due, (id) => context.transact(SYSTEM, (work) => elapse(work, id)), overtaken))
}

/** It begins later today, or was answered or deleted meanwhile. */
const overtaken = ['forbiddenTransition', 'notFoundOrNotYours']

/** Deletes the bookings that have been kept for long enough, in bytes, each by itself. Returns their ids. */
export async function forgetBookings(context: PlaceContext): Promise<string[]> {
  const ids = await idsDue(context.store.db, 'expired', dayOf(context.now()))
  const worked = await eachThing(ids, (id) => context.transact(SYSTEM, (work) => forget(work, id)))
  if (worked.done.length > 0) await context.store.erase()
  return orFault(worked)
}

/** Counts anew until when bookings are kept, once clocks were set. Returns how many there were. */
export async function recountBookings(context: PlaceContext): Promise<number> {
  const recount = (id: string) =>
    context.transact(SYSTEM, async (work) => {
      await recountBooking(work, id)
      return true
    })
  return orFault(await eachThing(await bookingIds(context.store.db), recount, skipped)).length
}

/** What was deleted meanwhile, and a row that does not open: the doctor names it, and the others are counted. */
const skipped = ['notFoundOrNotYours', 'rowDamaged']

async function elapse(work: PlaceWork, id: string): Promise<boolean> {
  await takeStep(work, id, 'clock', { type: 'elapse' })
  await noteOfTime(work, { verb: 'elapse', subject: bookingMatter(id), host: await trailOfBooking(work, id) })
  return true
}

async function forget(work: PlaceWork, id: string): Promise<boolean> {
  const organizationId = await trailOfBooking(work, id)
  await deleteBooking(work.tx, id)
  await noteOfTime(work, { verb: 'forget', subject: bookingMatter(id), host: organizationId })
  return true
}
