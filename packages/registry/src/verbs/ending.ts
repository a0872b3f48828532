import type { Work } from '../context.ts'
import type { JournalRecord } from '../journal/journal.ts'
import { hideBadge, publishBadge } from '../publication/bundle.ts'
import { signList } from '../publication/statusList.ts'
import { deleteBadge, updateBadge } from '../store/badges.ts'
import { forgetRequest } from '../store/requests.ts'
import type { BadgeRow } from '../store/schema.ts'
import { findList, setBit } from '../store/statusLists.ts'
import { Refusal } from '@liangpai/server'

/** Takes a badge out of effect and keeps its data. */
export async function pauseBadge(work: Work, badge: BadgeRow): Promise<void> {
  await updateBadge(work.tx, badge.badgeNo, { state: 'paused', changedAt: work.at })
  await hideBadge(work, badge.badgeNo)
  await turn(work, badge, 'pause')
}

/** Puts a paused badge into effect again. */
export async function resumeBadge(work: Work, badge: BadgeRow): Promise<void> {
  await updateBadge(work.tx, badge.badgeNo, { state: 'active', changedAt: work.at })
  await publishBadge(work, badge)
  await turn(work, badge, 'resume')
}

/** Ends a badge for good and deletes its data: hash of the code, index and end are what stays. */
export async function endBadge(work: Work, badge: BadgeRow, act: 'withdraw' | 'end'): Promise<void> {
  await hideBadge(work, badge.badgeNo)
  await deleteBadge(work.tx, badge.badgeNo, work.at)
  await forgetRequest(work.tx, badge.requestId)
  await turn(work, badge, act)
}

/** The journal has it before the list is signed and before anybody is told; the transaction may fail after that. */
async function turn(work: Work, { codeHash, listId, idx, exp }: BadgeRow, act: JournalRecord['act']): Promise<void> {
  const list = await findList(work.tx, listId)
  if (!list) throw new Refusal('statusMissing')
  await setBit(work.tx, listId, idx, act === 'resume' ? 0 : 1)
  work.journal.append({ at: work.at, act, code: codeHash, uri: list.uri, idx, exp })
  await signList(work, list)
}
