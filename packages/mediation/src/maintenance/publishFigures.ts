import { dayOf, monthsOver, SYSTEM } from '@liangpai/server'
import { addAudit, lastPublishedMonth, publishMonth } from '@liangpai/server/store'
import type { Context, Work } from '../context.ts'
import { monthTables } from '../figures/figures.ts'
import { casesOfMonth, firstMonth } from '../store/months.ts'

/**
 * Publishes the figures of each month that is over and was not published, the earlier first, under the rule for small counts
 * (LOOK 12): what was published never changes. It has to run before what it counts is deleted. Returns the months.
 */
export async function publishFigures(context: Context): Promise<string[]> {
  const months = await context.read(SYSTEM, async ({ tx, at }) => {
    const after = await lastPublishedMonth(tx)
    const from = after ?? (await firstMonth(tx))
    return from === undefined ? [] : monthsOver({ from, after }, dayOf(at))
  })
  const published: string[] = []
  for (const month of months) if (await context.transact(SYSTEM, (work) => publish(work, month))) published.push(month)
  return published
}

/** Whether it was published now: another process may have done so since the months were read. */
async function publish(work: Work, month: string): Promise<boolean> {
  const { tx, at, actor, ledBy } = work
  const last = await lastPublishedMonth(tx)
  if (last !== undefined && last >= month) return false
  await publishMonth(tx, monthTables(month, await casesOfMonth(work, month)))
  await addAudit(tx, { at, actor, verb: 'publish-figures', subject: month, detail: '{}', organizationId: ledBy })
  return true
}
