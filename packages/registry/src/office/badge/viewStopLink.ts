import { Refusal } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { SERVED_AFTER_END } from '../../publication/bundle.ts'
import { pausesOf } from '../../store/pauses.ts'
import { codeHashOf, findBadge } from '../../store/badges.ts'
import { findStopLink } from '../../store/stopLinks.ts'

/**
 * What a stop link shows: the state of a badge, and nobody's name. Times in seconds. The data of an expired badge are deleted
 * at `keptUntil`, or at once if the member withdraws.
 */
export type StopView = {
  badgeNo: string
  state: 'active' | 'paused' | 'expired' | 'stopped'
  validUntil: number
  changedAt?: number
  /** Somebody else has paused it: the member may still pause it on their side. */
  mayPause?: true
  /** The badge was stopped, and the copy of the journal does not say so yet. */
  lineFollows?: true
  keptUntil?: number
}

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
