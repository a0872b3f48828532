import type { CountTable } from '@liangpai/core/organization'
import { dayOf, monthOf, monthsOver, nextMonth, startOfDay, SYSTEM } from '@liangpai/server'
import { addAudit, firstAct, lastPublishedMonth, publishMonth } from '@liangpai/server/store'
import type { Context, Work } from '../context.ts'
import type { MonthBounds, ServiceModule } from '../module.ts'

/** The figures of all modules that count something, each with its module. */
type Counting = { id: string; count(work: Work, month: MonthBounds): Promise<number> }

const countingOf = (modules: readonly ServiceModule[]): Counting[] =>
  modules.flatMap((module) =>
    Object.entries(module.monthFigures ?? {}).map(([id, { count }]) => ({ id: `${module.name}.${id}`, count })),
  )

/**
 * Publishes the figures of each month that is over and was not published, the earlier first, under the rule for small counts
 * (LOOK 12): what was published never changes. It has to run before what it counts is deleted. Returns the months.
 */
export async function publishFigures(context: Context, modules: readonly ServiceModule[]): Promise<string[]> {
  const counting = countingOf(modules)
  if (counting.length === 0) return []
  const published: string[] = []
  for (const month of await monthsDue(context))
    if (await context.transact(SYSTEM, (work) => publish(work, counting, month))) published.push(month)
  return published
}

const monthsDue = (context: Context): Promise<string[]> =>
  context.read(SYSTEM, async ({ tx, at }) => {
    const after = await lastPublishedMonth(tx)
    const began = await firstAct(tx)
    return began === undefined ? [] : monthsOver({ from: monthOf(dayOf(began)), after }, dayOf(at))
  })

/** Whether it was published now: another process may have done so since the months were read. */
async function publish(work: Work, counting: readonly Counting[], month: string): Promise<boolean> {
  const { tx, at, actor, ledBy } = work
  const last = await lastPublishedMonth(tx)
  if (last !== undefined && last >= month) return false
  const [first, next] = [`${month}-01`, `${nextMonth(month)}-01`]
  const bounds = { first, next, from: startOfDay(first), to: startOfDay(next) }
  const tables: Record<string, CountTable> = {}
  for (const { id, count } of counting)
    tables[id] = { period: month, cells: [{ id, count: await count(work, bounds) }] }
  await publishMonth(tx, tables)
  await addAudit(tx, { at, actor, verb: 'publish-figures', subject: month, detail: '{}', organizationId: ledBy })
  return true
}
