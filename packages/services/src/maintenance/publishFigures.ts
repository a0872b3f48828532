import { publishCounts } from '@liangpai/core/organization'
import { dayOf, enforceRule, monthOf, monthsOver, nextMonth, startOfDay, SYSTEM } from '@liangpai/server'
import { addAudit, firstAct } from '@liangpai/server/store'
import type { Context, Work } from '../context.ts'
import type { MonthBounds, ServiceModule } from '../module.ts'
import { insertCounts, lastHistory } from '../store/counts.ts'

/** The figures of all modules that count something, each with its module. */
type Counting = { id: string; count(work: Work, month: MonthBounds): Promise<number> }

const countingOf = (modules: readonly ServiceModule[]): Counting[] =>
  modules.flatMap((module) =>
    Object.entries(module.monthFigures ?? {}).map(([id, count]) => ({ id: `${module.name}.${id}`, count })),
  )

/**
 * Publishes the figures of each month that is over and was not published, the earlier first, under the rule for small counts
 * (LOOK 12): what was published never changes. It has to run before what it counts is deleted. Returns `figure month`.
 */
export async function publishFigures(context: Context, modules: readonly ServiceModule[]): Promise<string[]> {
  const published: string[] = []
  for (const counting of countingOf(modules))
    for (const month of await monthsDue(context, counting.id))
      if (await context.transact(SYSTEM, (work) => publishOne(work, counting, month)))
        published.push(`${counting.id} ${month}`)
  return published
}

const monthsDue = (context: Context, figure: string): Promise<string[]> =>
  context.read(SYSTEM, async ({ tx, at }) => {
    const after = (await lastHistory(tx, figure))?.period
    const began = await firstAct(tx)
    return began === undefined ? [] : monthsOver({ from: monthOf(dayOf(began)), after }, dayOf(at))
  })

/** Whether it was published now: another process may have done so since the months were read. */
async function publishOne(work: Work, { id, count }: Counting, month: string): Promise<boolean> {
  const { tx, at, actor, ledBy } = work
  const last = await lastHistory(tx, id)
  if (last && last.period >= month) return false
  const [first, next] = [`${month}-01`, `${nextMonth(month)}-01`]
  const bounds = { first, next, from: startOfDay(first), to: startOfDay(next) }
  const table = { period: month, cells: [{ id, count: await count(work, bounds) }] }
  const { published, history } = enforceRule(publishCounts(last, table))
  await insertCounts(tx, { figure: id, cells: published, history })
  await addAudit(tx, { at, actor, verb: 'publish-figures', subject: month, detail: '{}', organizationId: ledBy })
  return true
}
