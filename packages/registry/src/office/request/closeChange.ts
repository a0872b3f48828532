import type { Work } from '../../context.ts'
import { isAwaited } from '../../store/changes.ts'
import { replaceOffers } from '../../store/offers.ts'
import { forgetRequest, updateRequest } from '../../store/requests.ts'
import type { RequestRow } from '../../store/tables.ts'

/**
 * Ends a change that its member does not want. An amendment or a transfer is kept as refused, as long as the badge shows
 * nothing without it: what it was signed with before does not come back by that.
 */
export async function closeChange(work: Work, { id, kind }: RequestRow): Promise<void> {
  if (!isAwaited(kind)) return forgetRequest(work.tx, id)
  await replaceOffers(work.tx, id)
  await updateRequest(work, id, { state: 'refused', updatedAt: work.at })
}
