import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { requireClock } from '../../clock/requireClock.ts'
import type { Reading } from '../../context.ts'
import { resumeBadge } from '../../publication/ending.ts'
import { requestOf } from '../../store/requests.ts'
import { pausesOf } from '../../store/pauses.ts'
import type { PauseCause } from '../../store/states.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { byDataSession, ownBadge } from '../session/access.ts'
import { inSession } from '../session/schemas.ts'
import { journaled, pauseCause } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { writeJournal } from '../writeJournal.ts'
import { forbidOwn } from '../roles.ts'
import { badgeOrRequest, byIssuer, loadBadge } from './badgeTarget.ts'
import { ofBadge } from '../concerns.ts'

const input = z.union([z.strictObject({ badge: badgeOrRequest }), inSession])

/**
 * Lifts a pause: the member's own in "My data", the office's by the issuer; the stop link can only pause and stop. The badge
 * is in effect again unless another pause holds it, which `pausedFor` then names.
 */
export const resume = defineVerb({
  name: 'resume',
  summary: 'put a paused badge into effect again',
  input,
  output: z.strictObject({
    pausedFor: z.array(pauseCause).exactOptional().describe('whose pauses hold it still'),
    ...journaled,
  }),
  cli: { arguments: ['badge'], options: { session: false } },
  http: { path: '/member/data/resume', repeatedAs: 'notPaused' },
  load: (work, target) => ('badge' in target ? loadBadge(work, target.badge) : loadOwn(work, target.session)),
  mayAct: [byDataSession, byIssuer],
  concerns: ofBadge,
  prepare({ clock, journal }) {
    requireClock(clock)
    return journal.reach()
  },
  async act(work, target, badge) {
    if ('badge' in target) await forbidOwn(work, await requestOf(work, badge.requestId))
    if (badge.state !== 'paused') throw new Refusal('notPaused')
    const side = 'badge' in target ? 'office' : 'member'
    requirePauseOf(side, badge)
    const left = await resumeBadge(work, badge, side)
    return { result: left.length === 0 ? {} : { pausedFor: left }, subject: badge.codeHash }
  },
  after: writeJournal,
})

/** What is told to whoever would lift a pause of another side. */
const PAUSED_BY: Readonly<Record<PauseCause, RefusalCode>> = {
  member: 'pausedByMember',
  office: 'pausedByOffice',
  review: 'pausedForReview',
  proof: 'pausedForProof',
}

/** The badge of a session; throws `dataNeedsMore`, and who else can resume it. */
async function loadOwn(work: Reading, session: string): Promise<BadgeRow> {
  const badge = await ownBadge(work, session)
  if (badge.state === 'paused') requirePauseOf('member', badge)
  return badge
}

/** Throws by whom a badge is paused, if not by this side. */
function requirePauseOf(side: 'member' | 'office', badge: BadgeRow): void {
  const causes = pausesOf(badge)
  const [other] = causes
  if (other !== undefined && !causes.includes(side)) throw new Refusal(PAUSED_BY[other])
}
