import { type Check, DAY, dayOf, type Finding } from '@liangpai/server'
import type { Context } from '../context.ts'
import type { ServiceModule } from '../module.ts'

/** What the jobs of the service should have done by yesterday: ended by time, and deleted. */
export const checkJobsOf =
  (modules: readonly ServiceModule[]): Check<Context> =>
  async ({ store: { db }, now }) => {
    const second = now() - DAY
    const left = await Promise.all(modules.map(({ countLeft }) => countLeft(db, { day: dayOf(second), second })))
    const sum = (of: 'unended' | 'undeleted') => left.reduce((total, one) => total + one[of], 0)
    const late = [
      ['servicesOverdue', sum('unended')],
      ['servicesKept', sum('undeleted')],
    ] as const
    return late.flatMap(([what, things]): Finding[] =>
      things === 0 ? [] : [{ what, urgency: 'now', detail: String(things) }],
    )
  }
