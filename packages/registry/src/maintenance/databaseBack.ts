import { endAllLinks } from '@liangpai/server'
import type { Work } from '../context.ts'
import type { JournalLine } from '../journal/line.ts'
import { replaceAllOffers } from '../store/offers.ts'
import type { Tx } from '../store/store.ts'
import { applyLines } from './replay.ts'

/**
 * Ends all that opens something, once an older database was put back: what was used, answered or removed since would open it
 * again, and nobody can tell what was.
 */
export async function endWaysIn(tx: Tx): Promise<void> {
  await endAllLinks(tx)
  await replaceAllOffers(tx)
}

/** Applies the lines that a database has lost, which therefore is older than its journal. Returns how many badges it stopped. */
export async function replayLost(work: Work, lines: readonly JournalLine[]): Promise<number> {
  await endWaysIn(work.tx)
  return applyLines(work, lines)
}
