import type { HelpClocks } from '../../center/helpClocks.ts'
import { allCenters } from '../../store/centers.ts'
import type { HelpContext, HelpWork } from '../../store/context.ts'
import { requestOf, requestsIn, updateRequest } from '../../store/requests.ts'
import { SYSTEM } from '@liangpai/server'

/** Counts the dates of a center's requests anew, by its clocks as they are now. Returns how many there were. */
export async function recountCenter(work: HelpWork, center: string, clocks: HelpClocks): Promise<number> {
  const all = await requestsIn(work, center)
  for (const { id } of all) {
    const { record } = await requestOf(work, id)
    await updateRequest(work, { id, record }, { clocks, calendar: work.calendar })
  }
  return all.length
}

/** The same for all centers, once more holidays are known. */
export async function recountDates(context: HelpContext): Promise<number> {
  const centers = await allCenters({ tx: context.store.db })
  let count = 0
  for (const { id, clocks } of centers)
    count += await context.transact(SYSTEM, (work) => recountCenter(work, id, clocks), { long: true })
  return count
}
