import { introductionDue, isOver, silenceDue } from '../clock/helpClock.ts'
import { introductionOf, openStates } from '../request/helpRequest.ts'
import { ended, type Rules, stepOf } from './rule.ts'

/** What time ends by itself: nobody waits for somebody who does nothing. */
export const elapsing: Rules<'lapse' | 'silence'> = {
  lapse: {
    from: openStates,
    by: ['clock'],
    judge({ mentor }, one, context) {
      const found = introductionOf(one, mentor)
      if (found?.state !== 'proposed') return 'forbiddenTransition'
      if (!isOver(introductionDue(found, context), context.today)) return 'clockNotOver'
      const introductions = stepOf(one, mentor, 'lapse', context)
      return typeof introductions === 'string' ? introductions : { introductions }
    },
  },
  silence: {
    from: ['introduced', 'inProgress'],
    by: ['clock'],
    judge(_event, one, context) {
      const due = silenceDue(one, context)
      if (!due || !isOver(due, context.today)) return 'clockNotOver'
      return { ...ended(one, context.today), state: 'closed', closure: 'silent' }
    },
  },
}
