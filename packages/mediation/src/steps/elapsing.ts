import { mediationStates } from '../case/case.ts'
import { type EndingClock, isEnding, isOver, runningClock } from '../clock/clock.ts'
import { type Change, type Rules, terminated } from './rule.ts'

/** What becomes of a case when a time limit is over that ends something. */
const ends: { readonly [Name in EndingClock]: Change } = {
  consent: terminated('noConsent'),
  mediate: terminated('timeout'),
  fulfil: { state: 'fulfilled' },
}

/** Time limits end by themselves: nobody waits for a person who does nothing. */
export const elapsing: Rules<'elapse'> = {
  elapse: {
    from: [...mediationStates, 'agreed'],
    by: ['clock'],
    judge({ clock: name }, one, context) {
      const clock = runningClock(one, name, context)
      if (!clock || !isOver(clock, context.today)) return 'clockNotOver'
      return isEnding(name) ? ends[name] : 'forbiddenTransition'
    },
  },
}
