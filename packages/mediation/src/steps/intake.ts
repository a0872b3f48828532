import { mediationStates } from '../case/case.ts'
import { type Rules, terminated } from './rule.ts'

/** From the complaint to whether the station takes it up. */
export const intake: Rules<'answer' | 'accept' | 'refuse' | 'withdraw'> = {
  /** A station answers an ordinary complaint within a working day (RULES 5). */
  answer: {
    from: ['received'],
    by: ['caseHandler'],
    judge: (_event, { answered }, { today }) => (answered === undefined ? { answered: today } : 'alreadyAnswered'),
  },
  /** 办法 art. 14; Zhejiang art. 32. To accept is an answer as well. */
  accept: {
    from: ['received'],
    by: ['caseHandler'],
    judge: (_event, { answered }, { today }) => ({ state: 'accepted', accepted: today, answered: answered ?? today }),
  },
  /** 办法 art. 15. What was incomplete may be filed again. */
  refuse: {
    from: ['received'],
    by: ['caseHandler'],
    judge: ({ reason }, { answered }, { today }) => ({
      state: 'refused',
      refusal: reason,
      answered: answered ?? today,
    }),
  },
  /** The buyer stops whenever they like; what both agreed to is the merchant's as well, and is not taken back. */
  withdraw: {
    from: ['received', ...mediationStates],
    by: ['buyer'],
    judge: () => terminated('withdrawn'),
  },
}
