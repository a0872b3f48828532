import { oldestUnchained } from '../store/trail.ts'
import type { Db } from '../store/store.ts'
import { DAY, dayOf } from '../time.ts'
import type { Finding } from './finding.ts'

/** The job chains each minute while the service runs; a command on the data folder waits for that. */
const CHAINED_WITHIN = DAY

/**
 * Lines of the trail that nobody has chained for a day: the service has not run, or its job fails. Until then they could be
 * changed unseen.
 */
export async function trailJobFindings(
  { store, now }: { readonly store: { readonly db: Db }; now(): number },
  organization?: string,
): Promise<Finding[]> {
  const oldest = await oldestUnchained(store.db)
  if (oldest === undefined || now() - oldest <= CHAINED_WITHIN) return []
  return [{ what: 'trailBehind', urgency: 'now', ...(organization && { organization }), detail: dayOf(oldest) }]
}
