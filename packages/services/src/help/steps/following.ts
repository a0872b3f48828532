import { reopenUntil } from '../clock/helpClock.ts'
import { withoutWords, withEvenBlocks } from '../request/blackOut.ts'
import { type HelpRequest, openStates, requestStates } from '../request/helpRequest.ts'
import { type FollowUp, MOST_FOLLOW_UPS } from '../request/followUp.ts'
import { type Change, ended, type Rules } from './rule.ts'

type Following = 'finish' | 'notYet' | 'more' | 'followUp' | 'withdraw' | 'reopen' | 'correct' | 'blackOut'

/** What whoever asked says and decides, by their private link. */
export const following: Rules<Following> = {
  finish: {
    from: ['introduced', 'inProgress'],
    by: ['requester'],
    judge: (_event, one, { today }) => ({
      ...ended(one, today),
      ...saying(one, { date: today, outcome: 'better', isShared: false }),
      state: 'done',
    }),
  },
  notYet: {
    from: ['introduced', 'inProgress'],
    by: ['requester'],
    judge: (_event, one, { today }) =>
      one.wantsMore
        ? 'alreadyAskedForMore'
        : { ...saying(one, { date: today, outcome: 'same', isShared: false }), wantsMore: true },
  },
  more: {
    from: ['introduced', 'inProgress'],
    by: ['requester'],
    judge: (_event, one) => (one.wantsMore ? 'alreadyAskedForMore' : { wantsMore: true }),
  },
  followUp: {
    from: ['introduced', 'inProgress', 'done', 'closed'],
    by: ['requester'],
    judge({ followUp }, one, { today }) {
      if (one.followUps.length >= MOST_FOLLOW_UPS) return 'messagesTooMany'
      const text = followUp.text === undefined ? {} : { text: withEvenBlocks(followUp.text) }
      return saying(one, { ...followUp, ...text, date: today })
    },
  },
  withdraw: {
    from: openStates,
    by: ['requester'],
    judge: (_event, one, { today }) => ({ ...ended(one, today), state: 'closed', closure: 'withdrawn' }),
  },
  reopen: {
    from: ['done', 'closed'],
    by: ['requester'],
    judge({ topic }, one, context) {
      if (one.closure === 'outOfScope' && (topic === undefined || topic === one.topic)) return 'forbiddenTransition'
      if (context.today > reopenUntil(one, context)) return 'reopenTooLate'
      return { state: 'open', closure: undefined, wantsMore: false, ...(topic !== undefined && { topic }) }
    },
  },
  correct: {
    from: requestStates,
    by: ['requester'],
    judge: ({ question }) => ({ ...question, text: withEvenBlocks(question.text) }),
  },
  blackOut: {
    from: requestStates,
    by: ['requester'],
    judge({ words }, one) {
      const text = withoutWords(one.text, words)
      const followUps = one.followUps.map((followUp) => withoutIn(followUp, words))
      if (text === undefined && followUps.every((followUp, at) => followUp === one.followUps[at]))
        return 'wordsNotFound'
      return { text: text ?? one.text, followUps }
    },
  },
}

const saying = ({ followUps }: HelpRequest, followUp: FollowUp): Change => ({ followUps: [...followUps, followUp] })

function withoutIn(followUp: FollowUp, words: string): FollowUp {
  const text = followUp.text === undefined ? undefined : withoutWords(followUp.text, words)
  return text === undefined ? followUp : { ...followUp, text }
}
