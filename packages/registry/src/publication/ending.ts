import { Refusal } from '@liangpai/server'
import type { Work } from '../context.ts'
import { deleteBadge, updateBadge } from '../store/badges.ts'
import { forgetRequest } from '../store/requests.ts'
import { findList, setBit } from '../store/statusLists.ts'
import type { BadgeRow, JournalRecord } from '../store/tables.ts'
import { hideBadge, publishBadge } from './bundle.ts'
import { signList } from './statusList.ts'

/** Takes a badge out of effect and keeps its data. */
export async function pauseBadge(work: Work, badge: BadgeRow): Promise<void> {
  await updateBadge(work.tx, badge.badgeNo, { state: 'paused', changedAt: work.at })
  await hideBadge(work, badge)
  await record(work, badge, 'pause')
}

/** Puts a paused badge into effect again. */
export async function resumeBadge(work: Work, badge: BadgeRow): Promise<void> {
  await updateBadge(work.tx, badge.badgeNo, { state: 'active', changedAt: work.at })
  await publishBadge(work, badge)
  await record(work, badge, 'resume')
}

/** Ends a badge for good and deletes its data but the hash of its code, its index and its end. */
export async function endBadge(work: Work, badge: BadgeRow, act: 'withdraw' | 'end'): Promise<void> {
  await hideBadge(work, badge)
  await deleteBadge(work.tx, badge.badgeNo, work.at)
  await forgetRequest(work.tx, badge.requestId)
  await record(work, badge, act)
}

/** Sets the bit, records the act for the journal, and signs the list, all in the transaction of the act. */
async function record(work: Work, { codeHash, listId, idx, exp }: BadgeRow, act: JournalRecord['act']): Promise<void> {
  const list = await findList(work.tx, listId)
  if (!list) throw new Refusal('statusMissing')
  const turn = await setBit(work.tx, listId, idx, act === 'resume' ? 0 : 1)
  await work.journal.record(work.tx, { turn, at: work.at, act, code: codeHash, uri: list.uri, idx, exp })
  await signList(work, list)
}
