import { judgeEligibility } from '@liangpai/core/organization'
import { dayOf, endOfDay, enforceRule } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { issuerOf, policyOf } from '../../store/issuers.ts'
import { standingOf } from '../../store/requests.ts'
import type { RequestRow } from '../../store/tables.ts'
import { usualEnd } from './signBadge.ts'

/** Ends at a midnight; a probationary member's badge never after the day on which the branch decides. */
export async function validUntilOf(work: Reading, row: RequestRow): Promise<number> {
  const policy = policyOf(await issuerOf(work, row.issuerId))
  // Days may have passed since it was attested.
  const { latestEnd } = enforceRule(judgeEligibility(standingOf(row), row.relation, policy, dayOf(work.at)))
  const usual = usualEnd(work)
  return latestEnd === undefined ? usual : Math.min(usual, endOfDay(latestEnd))
}
