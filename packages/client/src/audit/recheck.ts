import type { AuditContext } from './context.ts'
import type { EndedBadge, StoredBadge } from './state/badges.ts'

/** A badge that ends within two days is fetched again: it may have a successor. Seconds. */
const NEAR_END = 172_800
/** A badge that is not in effect is requested again after a week, even while its bit is set. Seconds. */
const RECHECK = 604_800

/**
 * Whether a badge that was not in effect may be back. Resuming clears its bit; while that is set, the registry need not
 * learn that somebody looks at the badge.
 */
export function mayBeBack({ iss, uri, idx, run, requestedAt }: EndedBadge, context: AuditContext): boolean {
  const { state, now } = context
  if (run === context.run) return false
  if (iss === null || uri === null || idx === null || now() - requestedAt > RECHECK) return true
  return state.lists.find(iss, uri)?.run !== context.run || state.lists.isSet(iss, uri, idx) !== true
}

/** Whether a badge may have been reissued under its number, with another place in a list: it has ended or soon will. */
export const mayHaveSuccessor = ({ exp }: StoredBadge, result: { state: string }, { now }: AuditContext): boolean =>
  result.state === 'inactive' || exp - now() < NEAR_END
