import { DAY } from '@liangpai/server'

/** Seconds after which a proof file that was right is fetched again. */
export const RECHECK_AFTER = 30 * DAY

/** How often a site may answer wrongly in a row, and for how long it may give no answer at all, before its badge is paused. */
const MOST_WRONG = 2
const LONGEST_AWAY = 7 * DAY

const SOONEST = 3600
const LATEST = DAY

/** What became of a fetch. A site that gives no answer is not at fault yet: its network may be, or ours. */
export type ProofOutcome = 'proven' | 'wrong' | 'unreachable'

/** How a proof stands: wrong answers in a row, and since when there has been no answer, in seconds. */
export type ProofStanding = { failures: number; unreachableSince: number | null }

/** How a proof stands after one more fetch at that time. */
export function standingAfter(
  { failures, unreachableSince }: ProofStanding,
  outcome: ProofOutcome,
  at: number,
): ProofStanding {
  if (outcome === 'proven') return { failures: 0, unreachableSince: null }
  if (outcome === 'wrong') return { failures: failures + 1, unreachableSince: null }
  return { failures, unreachableSince: unreachableSince ?? at }
}

/**
 * Whether a badge cannot stay in effect by that standing. A site counts as away only if another one has answered since:
 * otherwise it may be the registry that is cut off.
 */
export const hasFailed = ({ failures, unreachableSince }: ProofStanding, lastAnswer: number, at: number): boolean =>
  failures >= MOST_WRONG ||
  (unreachableSince !== null && at - unreachableSince >= LONGEST_AWAY && lastAnswer > unreachableSince)

/**
 * When to fetch next. After a first wrong answer a day later, since a site may be down for some hours; otherwise an hour
 * later, and then less and less often down to once a day, for as long as there is no answer or the badge is paused.
 */
export function nextFetch({ failures, unreachableSince }: ProofStanding, at: number, pausedAt: number | null): number {
  if (unreachableSince === null && failures === 0) return at + RECHECK_AFTER
  if (unreachableSince === null && failures < MOST_WRONG) return at + LATEST
  const wrongSince = unreachableSince ?? pausedAt ?? at
  return at + Math.min(Math.max(at - wrongSince, SOONEST), LATEST)
}
