import { type CountHistory, publishCounts } from '@liangpai/core/organization'
import type { OpenRegistry } from '@liangpai/registry'
import { DAY, dayOf, lastMonthBy, monthOf, monthsOver } from '@liangpai/server'
import type { City } from './city.ts'

/** The figures of the months before this one, which nobody counted: the demo's city is made up, and younger than they are. */
export async function seedFigures(
  registry: OpenRegistry,
  { displayed, estimate, areas, researcher }: NonNullable<City['figures']>,
): Promise<void> {
  const { verbs, context } = registry
  const today = dayOf(Math.floor(Date.now() / 1000))
  const months = monthsOver({ from: monthsBefore(today, displayed.length) }, today)
  let history: CountHistory | undefined
  await context.store.transact(async (tx) => {
    for (const [at, period] of months.entries()) {
      const outcome = publishCounts(history, { period, cells: [{ id: 'displayed', count: displayed[at] ?? 0 }] })
      if (!outcome.ok) throw new Error(outcome.code)
      history = outcome.history
      const shown = outcome.published[0]?.shown ?? null
      const row = { period, shown, history: JSON.stringify(history), countedAt: context.now() }
      await tx.insertInto('displayedMonths').values(row).execute()
    }
  })
  await verbs.estimate({ as: 'clerk' }, { ...estimate, source: registry.organizationName, statedOn: months[0] })
  await verbs['name-areas']({ as: 'clerk' }, { areas })
  const person = { id: 'researcher', name: researcher }
  await verbs.appoint({ as: 'clerk' }, { organization: 'office', person, role: 'researcher' })
}

function monthsBefore(today: string, count: number): string {
  let month = monthOf(today)
  for (let back = 0; back < count; back++)
    month = lastMonthBy(dayOf(Date.parse(`${month}-01T00:00:00+08:00`) / 1000 - DAY))
  return month
}
