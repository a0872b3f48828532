import { publishCounts } from '@liangpai/core/organization'
import { dayOf, enforceRule, monthsOver, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import type { Context, Work } from '../context.ts'
import { type Figure, figures, monthTables } from '../figures/figures.ts'
import { casesOfMonth, firstMonth, insertMonth, lastHistory } from '../store/months.ts'

/**
 * Publishes the figures of each month that is over and was not published, the earlier first, under the rule for small counts
 * (LOOK 12): what was published never changes. It has to run before what it counts is deleted. Returns the months.
 */
export async function publishFigures(context: Context): Promise<string[]> {
  const months = await context.read(SYSTEM, async ({ tx, at }) => {
    const history = await lastHistory(tx, 'received')
    const from = history?.period ?? (await firstMonth(tx))
    return from === undefined ? [] : monthsOver({ from, after: history?.period }, dayOf(at))
  })
  const published: string[] = []
  for (const month of months)
    if (await context.transact(SYSTEM, (work) => publishMonth(work, month))) published.push(month)
  return published
}

/** Whether it was published now: another process may have done so since the months were read. */
async function publishMonth(work: Work, month: string): Promise<boolean> {
  const { tx, at, actor, ledBy } = work
  const last = await lastHistory(tx, 'received')
  if (last && last.period >= month) return false
  const tables = monthTables(month, await casesOfMonth(work, month))
  for (const figure of figures) await publishOne(work, figure, tables[figure])
  await addAudit(tx, { at, actor, verb: 'publish-figures', subject: month, detail: '{}', organizationId: ledBy })
  return true
}

async function publishOne({ tx }: Work, figure: Figure, table: ReturnType<typeof monthTables>[Figure]): Promise<void> {
  const { published, history } = enforceRule(publishCounts(await lastHistory(tx, figure), table))
  await insertMonth(tx, { figure, cells: published, history })
}
