import { Refusal } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { findBadge, findStopLink } from '../../store/badges.ts'

/** What a stop link shows: the state of a badge, and nobody's name. Times in seconds. */
export type StopView = {
  badgeNo: string
  state: 'active' | 'paused' | 'stopped'
  validUntil: number
  changedAt?: number
}

/** Shows the state of the badge to the holder of its stop link; throws `linkUnknown`. */
export async function viewStopLink({ store: { db }, now }: Context, token: string): Promise<StopView> {
  const link = await findStopLink(db, token)
  if (!link) throw new Refusal('linkUnknown')
  const badgeNo = token.split('.')[0] ?? ''
  const badge = link.badgeNo === null ? undefined : await findBadge(db, link.badgeNo)
  if (!badge || now() >= badge.exp) {
    const { exp: validUntil, changedAt } = link
    return { badgeNo, state: 'stopped', validUntil, ...(changedAt !== null && { changedAt }) }
  }
  const { state, exp: validUntil, changedAt } = badge
  return { badgeNo, state, validUntil, ...(state === 'paused' && { changedAt }) }
}
