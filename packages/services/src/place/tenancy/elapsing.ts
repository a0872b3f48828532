import { withoutSchool } from './applying.ts'
import { endingOf } from './clock.ts'
import type { Change, Rules, StepContext } from './rule.ts'
import type { Tenancy } from './tenancy.ts'

/** What time ends: an approval without its deposit, a wish whose days are over, a term, a shopkeeper's stay. */
export const elapsing: Rules<'elapse'> = {
  elapse: {
    from: ['submitted', 'reviewed', 'approved', 'depositPaid', 'admitted', 'leaving'],
    by: ['clock'],
    judge({ clock }, one, context) {
      const ending = endingOf(one, context)
      if (!ending || ending.clock !== clock || context.today < ending.on) return 'clockNotOver'
      return changeBy(one, context)
    },
  },
}

function changeBy(one: Tenancy, { today }: StepContext): Change {
  if (one.state === 'admitted') return { state: 'leaving', lastDay: one.term?.until ?? today }
  if (one.state === 'leaving') return { state: 'left' }
  return { state: 'lapsed', ...withoutSchool(one) }
}
