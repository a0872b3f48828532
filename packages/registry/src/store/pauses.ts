import type { PauseCause } from './states.ts'
import type { BadgeRow } from './tables.ts'

/**
 * Whose pauses hold a badge: each is lifted by its own side, and the badge is in effect once none is left. Where it was lost
 * whose they are, as with an older database, both the member and the office have to lift theirs.
 */
export function pausesOf({ state, pausedFor }: Pick<BadgeRow, 'state' | 'pausedFor'>): PauseCause[] {
  if (state === 'active') return []
  return pausedFor === null ? ['member', 'office'] : (JSON.parse(pausedFor) as PauseCause[])
}

/** The columns of a badge that these pauses hold. */
export const pausedBy = (causes: readonly PauseCause[]): Pick<BadgeRow, 'state' | 'pausedFor'> =>
  causes.length === 0
    ? { state: 'active', pausedFor: null }
    : { state: 'paused', pausedFor: JSON.stringify([...new Set(causes)]) }

/** What finds, by `like`, the badges that such a pause holds. */
export const heldBy = (cause: PauseCause): string => `%"${cause}"%`
