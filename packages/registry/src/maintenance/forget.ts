import { DAY } from '@liangpai/server'
import { deleteAnswers } from '@liangpai/server/store'
import type { Work } from '../context.ts'
import { hideBadge, SERVED_AFTER_END } from '../publication/bundle.ts'
import { deleteBadge, expiredBadges, forgetStopLinks } from '../store/badges.ts'
import { closedRequests, forgetRequest } from '../store/requests.ts'

const ANSWERS_KEPT = DAY
const CLOSED_KEPT = 90 * DAY

/** Deletes what there is no reason to keep: expired badges with their data, requests that led nowhere, old answers. */
export async function forgetOld(work: Work): Promise<void> {
  const { tx, at } = work
  for (const badge of await expiredBadges(tx, at - SERVED_AFTER_END)) {
    await hideBadge(work, badge)
    await deleteBadge(tx, badge.badgeNo, at)
    await forgetRequest(tx, badge.requestId)
  }
  for (const { id } of await closedRequests(tx, at - CLOSED_KEPT)) await forgetRequest(tx, id)
  await forgetStopLinks(tx, at - SERVED_AFTER_END)
  await deleteAnswers(tx, at - ANSWERS_KEPT)
}
