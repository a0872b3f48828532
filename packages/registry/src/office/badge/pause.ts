import { Refusal } from '@liangpai/server'
import type * as z from 'zod'
import { pauseBadge } from '../../publication/ending.ts'
import { pausesOf } from '../../store/pauses.ts'
import { onlyJournaled } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { byDataSession } from '../session/access.ts'
import { badgeTarget, byIssuer, byStopLink, loadTarget } from './badgeTarget.ts'
import { writeJournal } from '../writeJournal.ts'
import { ofBadge } from '../concerns.ts'

/**
 * Pauses a badge, by the member or the issuer. Of one that is paused already it is one pause more, which its own side lifts;
 * the member's second leaves no trace.
 */
export const pause = defineVerb({
  name: 'pause',
  summary: 'take a badge out of effect and keep its data',
  input: badgeTarget,
  output: onlyJournaled,
  isUrgent: true,
  cli: { arguments: ['badge'], options: { token: false, session: false } },
  http: { path: '/member/pause', repeatedAs: 'notInEffect' },
  async load(work, target) {
    const badge = await loadTarget(work, target)
    if (isMember(target) && (pausesOf(badge).includes('member') || work.at >= badge.exp))
      throw new Refusal('notInEffect')
    return badge
  },
  mayAct: [byStopLink, byDataSession, byIssuer],
  concerns: ofBadge,
  async act(work, target, badge) {
    await pauseBadge(work, badge, isMember(target) ? 'member' : 'office')
    return { result: {}, subject: badge.codeHash }
  },
  after: writeJournal,
})

const isMember = (target: z.output<typeof badgeTarget>): boolean => !('badge' in target)
