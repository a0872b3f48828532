import { endBadge } from '../../publication/ending.ts'
import { defineVerb } from '../defineVerb.ts'
import { badgeTarget, byIssuer, byStopLink, loadTarget } from './badgeTarget.ts'
import { finishEnding } from './finishEnding.ts'

/** The member withdraws their consent, by their link or at the office: the badge ends and its data are deleted. */
export const withdraw = defineVerb({
  name: 'withdraw',
  summary: "end a badge at its member's wish and delete its data",
  input: badgeTarget,
  isUrgent: true,
  cli: { arguments: ['badge'], options: { token: false } },
  http: { path: '/member/withdraw', repeatedAs: 'notInEffect' },
  load: loadTarget,
  mayAct: [byStopLink, byIssuer],
  async act(work, _target, badge) {
    await endBadge(work, badge, 'withdraw')
    return { result: {}, subject: badge.codeHash }
  },
  after: finishEnding,
})
