import { publishCounts } from '@liangpai/core/organization'
import { enforceRule, monthOf, dayOf, monthsOver } from '@liangpai/server'
import { insertMonth, lastHistory } from '../store/figures.ts'
import type { Office } from './office.ts'

/** Publishes counts of the months before this one, as they would have been at the end of each, so that no badge has to be shown. */
export async function publishMonths({ registry, clock }: Office, counts: readonly number[]): Promise<void> {
  const [year = 0, month = 0] = monthOf(dayOf(clock.now)).split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - counts.length, 1)).toISOString().slice(0, 7)
  const months = monthsOver({ from: first }, dayOf(clock.now))
  await registry.context.store.transact(async (tx) => {
    for (const [at, period] of months.entries()) {
      const table = { period, cells: [{ id: 'displayed', count: counts[at] ?? 0 }] }
      const { published, history } = enforceRule(publishCounts(await lastHistory(tx), table))
      const shown = published[0]?.shown
      await insertMonth(tx, { period, at: clock.now, counted: { history, ...(shown !== undefined && { shown }) } })
    }
  })
}
