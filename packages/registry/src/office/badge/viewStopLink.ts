import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Context } from '../../context.ts'
import { flag, seconds } from '../../output/schemas.ts'
import { SERVED_AFTER_END } from '../../publication/bundle.ts'
import { pausesOf } from '../../store/pauses.ts'
import { codeHashOf, findBadge } from '../../store/badges.ts'
import { findStopLink } from '../../store/stopLinks.ts'

/** What a stop link shows: the state of a badge, and nobody's name. */
export const stopView = z.strictObject({
  badgeNo: z.string(),
  state: z.enum(['active', 'paused', 'expired', 'stopped']),
  validUntil: seconds,
  changedAt: seconds.exactOptional(),
  mayPause: flag.describe('somebody else has paused it: the member may still pause it on their side'),
  lineFollows: flag.describe('the badge was stopped, and the copy of the journal does not say so yet'),
  keptUntil: seconds.exactOptional().describe('the data of an expired badge are deleted then, or at once if withdrawn'),
})
/** The same. */
export type StopView = z.output<typeof stopView>

/** Shows the state of the badge to the holder of its stop link; throws `linkUnknown`. */
export async function viewStopLink(context: Context, token: string): Promise<StopView> {
  const view = await viewBadge(context, token)
  const follows = view.state !== 'active' && (await context.journal.isWaiting(codeHashOf(context.vault, view.badgeNo)))
  return { ...view, ...(follows && { lineFollows: true }) }
}

async function viewBadge({ store: { db }, now }: Context, token: string): Promise<StopView> {
  const link = await findStopLink(db, token)
  if (!link) throw new Refusal('linkUnknown')
  const badgeNo = token.split('.')[0] ?? ''
  const badge = link.badgeNo === null ? undefined : await findBadge(db, link.badgeNo)
  if (!badge) {
    const { exp: validUntil, changedAt } = link
    return { badgeNo, state: 'stopped', validUntil, ...(changedAt !== null && { changedAt }) }
  }
  const { state, exp: validUntil, changedAt } = badge
  if (now() >= validUntil) return { badgeNo, state: 'expired', validUntil, keptUntil: validUntil + SERVED_AFTER_END }
  if (state === 'active') return { badgeNo, state, validUntil }
  return { badgeNo, state, validUntil, changedAt, ...(!pausesOf(badge).includes('member') && { mayPause: true }) }
}
