import { caseStates } from '../case/case.ts'
import { partyOf, type Rules } from './rule.ts'

/** What a side puts right in what it told. */
export const corrections: Rules<'correct' | 'refile' | 'correctContact'> = {
  /** Until the station has decided, the buyer may change all of it. */
  correct: {
    from: ['received'],
    by: ['buyer'],
    judge: ({ complaint }, one) => ({ complaint: { ...complaint, received: one.complaint.received } }),
  },
  /** What lacked something is completed and filed again under its number: the clocks begin anew (SERVICES 7). */
  refile: {
    from: ['refused'],
    by: ['buyer'],
    judge: ({ complaint }, { refusal }, { today }) =>
      refusal === 'incomplete'
        ? {
            state: 'received',
            refusal: undefined,
            answered: undefined,
            complaint: { ...complaint, received: today },
          }
        : 'forbiddenTransition',
  },
  /** Name and contact of one's own; what the buyer stated of the shop stays the buyer's statement. */
  correctContact: {
    from: caseStates,
    by: ['buyer', 'merchant'],
    judge({ contact, guardian }, one, context) {
      if (partyOf(context) === 'merchant') return { merchantContact: contact }
      const { guardian: former, ...complaint } = one.complaint
      return { complaint: { ...complaint, complainant: contact, ...(former && { guardian: guardian ?? former }) } }
    },
  },
}
