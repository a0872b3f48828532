import type { RefusalCode } from '@liangpai/presentation'
import { DAY, readEyes, Refusal, sharesEyes, storedEyes } from '@liangpai/server'
import type { Reading } from '../context.ts'
import type { Wish } from '../store/stationRow.ts'

/** For how long the word of the first of two persons waits for the second. */
export const WISH_LIFE = 7 * DAY

/** Whether the word of a first person still waits. */
export const waitsForSecond = ({ at }: Pick<Reading, 'at'>, { wantedAt }: Wish): boolean =>
  wantedAt !== null && at < wantedAt + WISH_LIFE

/** Whether whoever acts, or somebody who counts as one with them, is the first of the two. */
export const isFirst = ({ eyes }: Pick<Reading, 'eyes'>, { wantedBy }: Wish): boolean =>
  sharesEyes(readEyes(wantedBy), eyes)

/** Whether somebody else has said so already; throws `again` where that was nobody but whoever says it again. */
export function isSecond(work: Pick<Reading, 'at' | 'eyes'>, wish: Wish, again: RefusalCode): boolean {
  if (!waitsForSecond(work, wish)) return false
  if (isFirst(work, wish)) throw new Refusal(again)
  return true
}

/** The word of whoever acts, which waits for another person. */
export const wishOf = ({ at, eyes }: Pick<Reading, 'at' | 'eyes'>): Wish => ({
  wantedBy: storedEyes(eyes),
  wantedAt: at,
})

/** Nobody waits. */
export const noWish: Wish = { wantedBy: null, wantedAt: null }
