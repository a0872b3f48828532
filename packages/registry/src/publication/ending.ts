import { hashOf, Refusal } from '@liangpai/server'
import type { Work } from '../context.ts'
import { openToken, updateBadge } from '../store/badges.ts'
import { requestOf, shopOf } from '../store/requests.ts'
import { findList, setBit } from '../store/statusLists.ts'
import { chainOf } from '../store/statements.ts'
import type { JournalRecord } from '../store/journalTables.ts'
import { pausedBy, pausesOf } from '../store/pauses.ts'
import type { PauseCause } from '../store/states.ts'
import type { BadgeRow, StatusListRow } from '../store/tables.ts'
import { bundleText, hideBadge, publishBadge } from './bundle.ts'
import { deleteBadgeData } from './deletion.ts'
import { checkOwnBadge } from './ownCheck.ts'
import { signList, tokenOf } from './statusList.ts'

/** Takes a badge out of effect and keeps its data. One that is paused already is held by one pause more. */
export async function pauseBadge(work: Work, badge: BadgeRow, ...causes: PauseCause[]): Promise<void> {
  const paused = pausedBy([...pausesOf(badge), ...causes])
  if (badge.state === 'paused') return updateBadge(work.tx, badge.badgeNo, paused)
  await updateBadge(work.tx, badge.badgeNo, { ...paused, changedAt: work.at })
  const list = await journalAct(work, badge, 'pause')
  await hideBadge(work, badge)
  await signList(work, list)
}

/**
 * Lifts one side's pause. Where no other holds the badge, it is in effect again once our own verifier calls it verified. A
 * review's is lifted by signing anew alone: its index may have ended for good. Returns what still holds it. Throws
 * `notInEffect`, `ownCheckFailed`.
 */
export async function resumeBadge(
  work: Work,
  badge: BadgeRow,
  lifted: Exclude<PauseCause, 'review'>,
): Promise<PauseCause[]> {
  const { tx, at } = work
  if (at >= badge.exp) throw new Refusal('notInEffect')
  const left = pausesOf(badge).filter((cause) => cause !== lifted)
  await updateBadge(tx, badge.badgeNo, { ...pausedBy(left), ...(left.length === 0 && { changedAt: at }) })
  if (left.length === 0) await showAgain(work, badge)
  return left
}

async function showAgain(work: Work, badge: BadgeRow): Promise<void> {
  const { tx } = work
  await publishBadge(work, badge)
  await record(work, badge, 'resume')
  const list = await listOf(work, badge)
  const bundle = bundleText(openToken(work.vault, badge), await chainOf(tx, badge.issuerId), await tokenOf(work, list))
  await checkOwnBadge(work, bundle, { badgeNo: badge.badgeNo, shop: shopOf(await requestOf(work, badge.requestId)) })
}

/**
 * Ends a badge for good and deletes its data but the hash of its code, its index and its end. What locks the list comes last,
 * since all who write to it wait.
 */
export async function endBadge(work: Work, badge: BadgeRow, act: 'withdraw' | 'end'): Promise<void> {
  const list = await journalAct(work, badge, act)
  await deleteBadgeData(work, badge, { cause: act, changedAt: work.at })
  await signList(work, list)
}

/** Ends the index of a badge that was signed again under a new one. */
export const replaceIndex = (work: Work, badge: BadgeRow): Promise<void> => record(work, badge, 'replace')

/** Records the new stop link of a badge, so that the earlier one does not come back with an older database. */
export async function recordStopLink(work: Work, badge: BadgeRow, token: string): Promise<void> {
  await journalAct(work, badge, badge.state === 'paused' ? 'pause' : 'resume', hashOf(token))
}

/** Sets the bit, records the act for the journal, and signs the list, all in the transaction of the act. */
async function record(work: Work, badge: BadgeRow, act: JournalRecord['act']): Promise<void> {
  await signList(work, await journalAct(work, badge, act))
}

async function journalAct(
  work: Work,
  badge: BadgeRow,
  act: JournalRecord['act'],
  stopLink: string | null = null,
): Promise<StatusListRow> {
  const { codeHash, listId, idx, exp } = badge
  const list = await listOf(work, badge)
  const turn = await setBit(work.tx, listId, idx, act === 'resume' ? 0 : 1)
  await work.journal.record(work.tx, { turn, at: work.at, act, code: codeHash, uri: list.uri, idx, exp, stopLink })
  return list
}

async function listOf({ tx }: Work, { listId }: BadgeRow): Promise<StatusListRow> {
  const list = await findList(tx, listId)
  if (!list) throw new Refusal('statusMissing')
  return list
}
