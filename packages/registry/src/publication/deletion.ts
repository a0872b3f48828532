import { DAY } from '@liangpai/server'
import { deleteAnswersAbout } from '@liangpai/server/store'
import type { Work } from '../context.ts'
import { endDataAccess } from '../store/memberData.ts'
import { deleteBadge } from '../store/badges.ts'
import { forgetChanges } from '../store/changes.ts'
import { forgetRequest, requestOf } from '../store/requests.ts'
import { retainConsents } from '../store/retained.ts'
import { closeStopLink, type Ending } from '../store/stopLinks.ts'
import type { BadgeRow } from '../store/tables.ts'
import { hideBadge, SERVED_AFTER_END } from './bundle.ts'

/** For how long after a badge's last day its stop link still gives the receipt of the ending: then its hash is deleted, too. */
export const STOP_LINK_KEPT = SERVED_AFTER_END + 30 * DAY

/**
 * Deletes all data of a badge that has ended. Where the operator has to prove consents, their signed records are kept apart
 * until their day, which is counted from the ending.
 */
export async function deleteBadgeData(work: Work, badge: BadgeRow, ending: Ending): Promise<void> {
  const { tx, keptDays } = work
  const { badgeNo, codeHash, requestId } = badge
  if (keptDays !== undefined) {
    const { organizationId } = await requestOf(work, requestId)
    await retainConsents(work, { badgeNo, organizationId }, ending.changedAt + keptDays * DAY)
  }
  await deleteBadge(tx, badgeNo)
  await closeStopLink(tx, badge, ending)
  await forgetChanges(tx, badgeNo)
  await forgetRequest(tx, requestId)
  await endDataAccess(tx, codeHash)
  await deleteAnswersAbout(tx, [codeHash])
  await hideBadge(work, badge) // last: it locks the list
}
