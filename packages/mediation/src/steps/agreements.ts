import { addMonths, isPlainDate } from '@liangpai/core/organization'
import { needsBasis, type Terms } from '../agreement/proposal.ts'
import { bothAgree } from '../party/party.ts'
import { agreementOf, type Case, isActing } from '../case/case.ts'
import type { CaseRefusal } from './caseEvent.ts'
import { partyOf, personOf, type Rules, terminated } from './rule.ts'

/** What is carried out later than this is no end of a complaint. */
const LONGEST_FULFILMENT_MONTHS = 12

/** Both sides accept the same version, or nothing is agreed: no step here forces a merchant (SYSTEMS 64). */
export const agreements: Rules<'propose' | 'agree' | 'end' | 'fulfil' | 'reportMissed'> = {
  propose: {
    from: ['mediating'],
    by: ['mediator'],
    judge({ terms }, one, context) {
      const by = personOf(context)
      if (!isActing(one, by)) return 'notYours'
      const fault = judgeTerms(terms, context.today)
      if (fault) return fault
      const version = one.proposals.length + 1
      return { proposals: [...one.proposals, { version, terms, by, date: context.today, answers: {} }] }
    },
  },
  /** To decline a version ends nothing; another one may follow until the time is over. */
  agree: {
    from: ['mediating'],
    by: ['buyer', 'merchant'],
    judge({ version, agrees }, { proposals }, context) {
      const party = partyOf(context)
      const last = proposals.at(-1)
      if (last?.version !== version) return 'versionOutdated'
      if (last.answers[party] !== undefined) return 'alreadyAnswered'
      const answers = { ...last.answers, [party]: agrees }
      return {
        proposals: [...proposals.slice(0, -1), { ...last, answers }],
        ...(bothAgree(answers) && { state: 'agreed', agreed: context.today }),
      }
    },
  },
  end: {
    from: ['mediating', 'paused'],
    by: ['buyer', 'merchant'],
    judge: () => terminated('noAgreement'),
  },
  /** The buyer says that all is done; or the merchant does, and the buyer has some days to say otherwise. */
  fulfil: {
    from: ['agreed'],
    by: ['buyer', 'merchant'],
    judge(_event, { doneClaimed }, { actor, today }) {
      if (actor.role === 'buyer') return { state: 'fulfilled' }
      return doneClaimed === undefined ? { doneClaimed: today } : 'alreadyAnswered'
    },
  },
  reportMissed: {
    from: ['agreed'],
    by: ['buyer'],
    judge: (_event, one, { today }) =>
      one.doneClaimed !== undefined || today > lastDayOf(one) ? { state: 'notFulfilled' } : 'notYetDue',
  },
}

const lastDayOf = (one: Case): string => agreementOf(one)?.terms.lastDay ?? ''

function judgeTerms(terms: Terms, today: string): CaseRefusal | undefined {
  const { remedies, clauses, basis, lastDay } = terms
  if (remedies.length === 0 || clauses.length === 0) return 'termsInvalid'
  if (needsBasis(terms) && !basis) return 'basisMissing'
  return isPlainDate(lastDay) && lastDay >= today && lastDay <= addMonths(today, LONGEST_FULFILMENT_MONTHS)
    ? undefined
    : 'lastDayInvalid'
}
