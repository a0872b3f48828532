import { DAY, forgetLinks } from '@liangpai/server'
import { deleteAnswers } from '@liangpai/server/store'
import type { Work } from '../context.ts'
import { ASKED_KEPT } from '../office/ask/askedByLink.ts'
import { REQUEST_LAPSES_AFTER, TRANSFER_LAPSES_AFTER } from '../office/change/lapse.ts'
import { renameMember } from '../office/person/renameMember.ts'
import { SERVED_AFTER_END } from '../publication/bundle.ts'
import { deleteBadgeData, STOP_LINK_KEPT } from '../publication/deletion.ts'
import { endBadge } from '../publication/ending.ts'
import { lapsedTransfers } from '../store/changes.ts'
import { forgetDeclines } from '../store/declines.ts'
import { codeHashOf, expiredBadges, findBadge } from '../store/badges.ts'
import { lockBadges, lockLists } from '../store/lockOrder.ts'
import { forgetReturned } from '../store/handovers.ts'
import { forgetStopLinks } from '../store/stopLinks.ts'
import { forgetStationNotices } from '../store/stationNotices.ts'
import { forgetOffers } from '../store/offers.ts'
import { deleteReport, oldReports } from '../store/reports.ts'
import { closedRequests, forgetRequest, idleAsked, requestOf } from '../store/requests.ts'
import { forgetRetained } from '../store/retained.ts'

const ANSWERS_KEPT = DAY
/** A report or a station's notice is deleted so long after its answer (PAGES 3.5), or after it came and was never answered. */
const ANSWERED_KEPT = 180 * DAY
const UNANSWERED_KEPT = 365 * DAY
/** A handover that was sent back and not submitted again, which names who was to take office. */
const RETURNED_KEPT = 30 * DAY
/** For how long who declined is not asked again; then the hash of it is deleted, too. */
const DECLINES_KEPT = (5 * 365 + 1) * DAY

/** Deletes a request that led nowhere. A right name that was reviewed is held from now on, though nobody agreed to show it. */
async function forgetClosed(work: Work, id: string): Promise<void> {
  const { subjectId, newName, reviewedBy } = await requestOf(work, id)
  await forgetRequest(work.tx, id)
  if (newName !== null && reviewedBy !== null) await renameMember(work, subjectId, newName)
}

/** Deletes what there is no reason to keep: expired badges with their data, requests that led nowhere, old answers. */
export async function forgetOld(work: Work): Promise<void> {
  const { tx, at } = work
  for (const { id } of await idleAsked(tx, at - ASKED_KEPT)) await forgetRequest(tx, id)
  for (const { id } of await closedRequests(tx, at - REQUEST_LAPSES_AFTER)) await forgetClosed(work, id)
  const times = { closedBefore: at - ANSWERED_KEPT, receivedBefore: at - UNANSWERED_KEPT }
  for (const { number } of await oldReports(tx, times)) await deleteReport(tx, number)
  await forgetStationNotices(tx, times)
  await forgetReturned(tx, at - RETURNED_KEPT)
  await forgetDeclines(tx, at - DECLINES_KEPT)
  await forgetOffers(tx, at)
  await forgetStopLinks(tx, at - STOP_LINK_KEPT)
  await forgetRetained(tx, at)
  await deleteAnswers(tx, at - ANSWERS_KEPT)
  await forgetLinks(tx, at)
  await endOver(work)
}

/**
 * Ends badges whose member has moved to another branch, which did not confirm in time (RULES 2), and deletes those that expired.
 * Last: it locks lists.
 */
async function endOver(work: Work): Promise<void> {
  const { tx, at, vault } = work
  const lapsed = await lapsedTransfers(tx, at - TRANSFER_LAPSES_AFTER)
  const expired = await expiredBadges(tx, at - SERVED_AFTER_END)
  const over = [...lapsed, ...expired]
  if (over.length === 0) return
  await lockBadges(
    tx,
    over.map((badgeNo) => codeHashOf(vault, badgeNo)),
  )
  await lockLists(tx)
  for (const badgeNo of lapsed) {
    const badge = await findBadge(tx, badgeNo)
    if (badge) await endBadge(work, badge, 'end')
  }
  for (const badgeNo of expired) {
    const badge = await findBadge(tx, badgeNo)
    if (badge && badge.exp < at - SERVED_AFTER_END)
      await deleteBadgeData(work, badge, { cause: 'expired', changedAt: badge.exp })
  }
}
