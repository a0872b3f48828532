import { publishCounts } from '@liangpai/core/organization'
import { dayOf, enforceRule, monthOf, monthsOver, nextMonth, startOfDay, SYSTEM } from '@liangpai/server'
import { addAudit, firstAct } from '@liangpai/server/store'
import type { Context, Work } from '../context.ts'
import { countDisplayed, type Displayed, readDisplayed } from '../displayed/countDisplayed.ts'
import { insertMonth, lastHistory, lastMonth } from '../store/figures.ts'
import { OFFICE } from '../store/issuers.ts'
import { settings } from '../store/settings.ts'
import type { Db } from '../store/store.ts'

/**
 * Publishes how many displayed their membership at the end of each month that is over and was not written down, the earlier
 * first, under the rule for counts (LOOK 12). A month that cannot be known any more is written down as such: it is not zero,
 * and no later count takes its place. Not while the clock is doubted, since what is published stays. Returns the months.
 */
export async function countMonths(context: Context): Promise<string[]> {
  const { doubt, unconfirmedLeap } = context.clock
  if (doubt || unconfirmedLeap > 0) return []
  const due = await monthsDue(context.store.db, context.now())
  const counted: string[] = []
  for (const month of due) {
    const displayed = await readDisplayed(context, startOfDay(`${nextMonth(month)}-01`))
    if (await context.transact(SYSTEM, (work) => countMonth(work, month, displayed))) counted.push(month)
  }
  return counted
}

async function monthsDue(db: Db, at: number): Promise<string[]> {
  const after = await lastMonth(db)
  const began = after === undefined ? await firstAct(db) : undefined
  if (after === undefined && began === undefined) return []
  return monthsOver({ from: monthOf(dayOf(began ?? at)), after }, dayOf(at))
}

/** Whether it was written down now: another process may have done so since the months were read. */
async function countMonth(work: Work, month: string, displayed: Displayed): Promise<boolean> {
  const { tx, at, actor } = work
  await settings.lock(tx, 'upkeep')
  const last = await lastMonth(tx)
  if (last !== undefined && last >= month) return false
  const count = await countDisplayed(work, displayed)
  await insertMonth(tx, {
    period: month,
    at,
    counted: count === undefined ? undefined : await publish(tx, month, count),
  })
  const detail = JSON.stringify(count === undefined ? { notRecorded: true } : {})
  await addAudit(tx, { at, actor, verb: 'publish-figures', subject: month, detail, organizationId: OFFICE })
  return true
}

async function publish(tx: Db, period: string, count: number) {
  const table = { period, cells: [{ id: 'displayed', count }] }
  const { published, history } = enforceRule(publishCounts(await lastHistory(tx), table))
  const [cell] = published
  return { history, ...(cell?.shown !== undefined && { shown: cell.shown }) }
}
