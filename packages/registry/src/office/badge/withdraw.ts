import * as z from 'zod'
import { endBadge } from '../../publication/ending.ts'
import { journaled, seconds } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { byDataSession } from '../session/access.ts'
import { badgeTarget, byIssuer, byStopLink, loadTarget } from './badgeTarget.ts'
import { journalAndErase } from './journalAndErase.ts'
import { ofBadge } from '../concerns.ts'

/**
 * The member withdraws their consent, by one of their links or at the office: the badge ends and its data are deleted. So are those of
 * an expired badge, whose page would show them for a while.
 */
export const withdraw = defineVerb({
  name: 'withdraw',
  summary: "end a badge at its member's wish and delete its data",
  input: badgeTarget,
  output: z.strictObject({ endedAt: seconds.exactOptional().describe('in "My data" alone'), ...journaled }),
  isUrgent: true,
  cli: { arguments: ['badge'], options: { token: false, session: false }, confirmedBy: 'shop' },
  http: { path: '/member/withdraw', repeatedAs: 'notInEffect' },
  needsStepUp: true,
  load: loadTarget,
  mayAct: [byStopLink, byDataSession, byIssuer],
  concerns: ofBadge,
  async act(work, target, badge) {
    await endBadge(work, badge, 'withdraw')
    // My data says when; the stop page asks for it.
    return { result: 'session' in target ? { endedAt: work.at } : {}, subject: badge.codeHash }
  },
  after: journalAndErase,
})
