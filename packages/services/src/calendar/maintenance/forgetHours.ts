import { dayOf, eachThing, orFault, SYSTEM } from '@liangpai/server'
import { noteOfTime } from '../../maintenance/noteOfTime.ts'
import type { HoursContext, HoursWork } from '../store/hoursSchema.ts'
import { deleteProofsWith } from '../store/proofs.ts'
import { deleteVolunteer } from '../store/volunteers.ts'

/** Deletes the hours that have had their three years, with the proofs that have them, each volunteer by themself. Returns their ids. */
export async function forgetHours(context: HoursContext): Promise<string[]> {
  const today = dayOf(context.now())
  const due = await context.read(SYSTEM, ({ tx }) =>
    tx.selectFrom('volunteerRecords').select('volunteerId').distinct().where('keptUntil', '<', today).execute(),
  )
  const forgotten: string[] = []
  const worked = await eachThing(
    due.map(({ volunteerId }) => volunteerId),
    async (volunteer) => {
      const ids = await context.transact(SYSTEM, (work) => forgetOf(work, volunteer, today))
      forgotten.push(...ids)
      return ids.length > 0
    },
  )
  if (forgotten.length > 0) await context.store.erase()
  orFault(worked)
  return forgotten
}

async function forgetOf(work: HoursWork, volunteer: string, today: string): Promise<string[]> {
  const { tx, ledBy } = work
  const own = await tx
    .selectFrom('volunteerRecords')
    .select(['id', 'keptUntil'])
    .where('volunteerId', '=', volunteer)
    .execute()
  const over = new Set(own.filter(({ keptUntil }) => keptUntil < today).map(({ id }) => id))
  if (over.size === 0) return []
  await deleteProofsWith(work, volunteer, over)
  await tx
    .deleteFrom('volunteerRecords')
    .where('id', 'in', [...over])
    .execute()
  if (over.size === own.length) await deleteVolunteer(work, volunteer)
  for (const id of over) await noteOfTime(work, { verb: 'forget', subject: id, host: ledBy })
  return [...over]
}
