import type { HelpClocks } from '../../center/helpClocks.ts'
import { allCenters } from '../../store/centers.ts'
import type { HelpContext, HelpWork } from '../../store/context.ts'
import { recountMentors } from '../../store/mentors.ts'
import { requestOf, requestsIn, updateRequest } from '../../store/requests.ts'
import { Refusal, SYSTEM } from '@liangpai/server'

/** Counts the dates of a center's requests anew, by its clocks as they are now. Returns how many there were. */
export async function recountCenter(work: HelpWork, center: string, clocks: HelpClocks): Promise<number> {
  const all = await requestsIn(work, center)
  for (const { id } of all) {
    const found = await requestOf(work, id).catch(unlessDamaged)
    if (!found) continue
    const { record } = found
    await updateRequest(work, { id, record }, { clocks, calendar: work.calendar })
  }
  return all.length
}

/** A row that does not open holds up no other: the doctor names it. */
function unlessDamaged(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.code !== 'rowDamaged') throw error
}

/** The same for all centers and for those who help, once more holidays are known or the operator set other clocks. */
export async function recountDates(context: HelpContext): Promise<number> {
  const centers = await allCenters({ tx: context.store.db })
  let count = await context.transact(SYSTEM, recountMentors, { long: true })
  for (const { id, clocks } of centers)
    count += await context.transact(SYSTEM, (work) => recountCenter(work, id, clocks), { long: true })
  return count
}
