import { Refusal } from '@liangpai/server'
import { pauseBadge } from '../../publication/ending.ts'
import { defineVerb } from '../defineVerb.ts'
import { badgeTarget, byIssuer, byStopLink, loadTarget } from './badgeTarget.ts'
import { writeJournal } from './writeJournal.ts'

/** Pauses a badge, by the member or the issuer. Pausing a paused one changes nothing, and leaves no trace by the link. */
export const pause = defineVerb({
  name: 'pause',
  summary: 'take a badge out of effect and keep its data',
  input: badgeTarget,
  isUrgent: true,
  cli: { arguments: ['badge'], options: { token: false } },
  http: { path: '/member/pause', repeatedAs: 'notInEffect' },
  async load(work, target) {
    const badge = await loadTarget(work, target)
    if ('token' in target && badge.state !== 'active') throw new Refusal('notInEffect')
    return badge
  },
  mayAct: [byStopLink, byIssuer],
  async act(work, _target, badge) {
    if (badge.state === 'active') await pauseBadge(work, badge)
    return { result: {}, subject: badge.codeHash }
  },
  after: writeJournal,
})
