import { isText } from '@liangpai/core/organization'
import { payDeposit } from '../deposit/deposit.ts'
import { REASON_LENGTH } from './applying.ts'
import { isTerm } from './clock.ts'
import { type Rules, spaceFault } from './rule.ts'
import { beforeAdmission, settlementOf } from './tenancy.ts'

/**
 * From the approval to the last day: the deposit, moving in, staying longer, leaving. Money that arrives once the approval has lapsed,
 * or was withdrawn, opens nothing again: it is recorded, and owed back whole.
 */
export const staying: Rules<'recordPayment' | 'admit' | 'extend' | 'cooperate' | 'leave'> = {
  recordPayment: {
    from: ['approved', 'lapsed', 'withdrawn'],
    by: ['host'],
    judge({ means }, one, { today }) {
      if (one.profile === 'park') return 'profileDiffers'
      if (!one.deposit) return 'depositNotSet'
      if (one.deposit.received) return 'forbiddenTransition'
      if (!isText(means, REASON_LENGTH)) return 'textInvalid'
      const deposit = payDeposit(one.deposit, { on: today, means })
      return one.state === 'approved' ? { state: 'depositPaid', deposit } : { deposit }
    },
  },
  admit: {
    from: ['approved', 'depositPaid'],
    by: ['host'],
    judge(_event, one, { today }) {
      if (one.state === 'approved' && one.profile === 'incubator') return 'forbiddenTransition'
      if (!one.term || today < one.term.from) return 'termNotBegun'
      if (today > one.term.until) return 'tenancyTermInvalid'
      return { state: 'admitted', term: { ...one.term, from: today } }
    },
  },
  extend: {
    from: ['admitted', 'leaving'],
    by: ['host'],
    judge({ until }, one, context) {
      const { today } = context
      if (settlementOf(one)) return 'forbiddenTransition'
      const term = { from: one.term?.from ?? today, until }
      if (until <= (one.lastDay ?? one.term?.until ?? until) || !isTerm(today, until, today))
        return 'tenancyTermInvalid'
      const fault = spaceFault(one, term, context)
      if (fault) return fault
      return { state: 'admitted', term, lastDay: undefined, wish: { ...one.wish, until } }
    },
  },
  cooperate: {
    from: [...beforeAdmission, 'admitted'],
    by: ['host'],
    judge({ cooperation, suppliers }, one) {
      if (one.profile !== 'park') return 'profileDiffers'
      return isText(cooperation, REASON_LENGTH) ? { cooperation, suppliers } : 'textInvalid'
    },
  },
  leave: {
    from: ['admitted'],
    by: ['tenant'],
    judge({ lastDay }, one, { today }) {
      if (lastDay < today || lastDay > (one.term?.until ?? lastDay)) return 'tenancyTermInvalid'
      return { state: 'leaving', lastDay }
    },
  },
}
