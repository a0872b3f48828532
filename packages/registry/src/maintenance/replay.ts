import { SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import type { Context, Work } from '../context.ts'
import { isEnding, type JournalLine } from '../journal/line.ts'
import { lastPendingTurn } from '../journal/table.ts'
import { hideBadge, SERVED_AFTER_END } from '../publication/bundle.ts'
import { openList, signList } from '../publication/statusList.ts'
import { deleteBadge, findBadgeByHash, updateBadge } from '../store/badges.ts'
import { issuers } from '../store/issuers.ts'
import { forgetRequest } from '../store/requests.ts'
import { findEntry, findListByUri, setBitAt, takeEntry } from '../store/statusLists.ts'
import type { StatusListRow } from '../store/tables.ts'

/** What a comparison of journal and database came to: badges stopped here, and lines that the copy lacked. */
export type Replayed = { stopped: number; filled: number }

/**
 * Brings the database up to the journal. A stopped badge stays stopped although an older database was restored, and a
 * badge whose data were lost with it is stopped, since nobody could stop it any more. Never the other way round. Throws
 * `journalMissing`, `journalUnreadable`, `journalForked`, `journalForeign` and `journalUnreachable`.
 */
export const replay = (context: Context): Promise<Replayed> => context.transact(SYSTEM, replayIn, { urgent: true })

async function replayIn(work: Work): Promise<Replayed> {
  const { learnt, filled } = await work.journal.reconcile(work.tx)
  return { stopped: await applyLines(work, learnt), filled }
}

/** Applies what the journal alone knew to the badges. Returns how many it stopped. */
export async function applyLines(work: Work, learnt: readonly JournalLine[]): Promise<number> {
  const { tx, at } = work
  const decisive = new Map<string, JournalLine>()
  for (const line of learnt) if (!isFinal(decisive.get(line.code))) decisive.set(line.code, line)
  const touched = new Set<string>()
  let stopped = 0
  for (const line of decisive.values()) {
    if (line.exp + SERVED_AFTER_END <= at || !(await applyLine(work, line))) continue
    touched.add(line.uri)
    stopped++
  }
  for (const uri of touched) await signAgain(work, uri)
  if (stopped > 0)
    await addAudit(tx, { at, actor: SYSTEM, verb: 'replay', subject: 'journal', detail: JSON.stringify({ stopped }) })
  return stopped
}

/** Whether a badge has ended for good: nothing that follows brings it back. */
const isFinal = (line: JournalLine | undefined): boolean => line?.act === 'withdraw' || line?.act === 'end'

/** Applies the line that decides on a badge; returns whether it stopped the badge. */
async function applyLine(work: Work, line: JournalLine): Promise<boolean> {
  const { tx } = work
  const entry = await findEntry(tx, line.code)
  if (!entry) return stopLost(work, line)
  const turn = Math.max(entry.turn, line.turn, (await lastPendingTurn(tx, line.code)) ?? 0)
  const stops = isEnding(line) && entry.bit === 0
  await setBitAt(tx, entry.listId, entry.idx, { turn, ...(stops && { bit: 1 }) })
  // A paused badge that was withdrawn since has its data deleted all the same.
  if (isEnding(line)) await stopBadge(work, line)
  return stops
}

async function stopLost(work: Work, { code, uri, idx, exp, turn }: JournalLine): Promise<boolean> {
  const list = (await findListByUri(work.tx, uri)) ?? (await reopenList(work, uri))
  if (!list) return false
  const taken = await takeEntry(work.tx, { listId: list.id, idx, codeHash: code, exp, bit: 1, turn })
  if (!taken) await setBitAt(work.tx, list.id, idx, { bit: 1, turn })
  return true
}

/** Opens a list again that was begun after the database was copied. */
async function reopenList(work: Work, uri: string): Promise<StatusListRow | undefined> {
  const issuer = (await issuers(work.tx)).find(({ entityId }) => uri.startsWith(`${entityId}/statuses/`))
  return issuer && openList(work, issuer, Number(uri.slice(uri.lastIndexOf('/') + 1)))
}

async function stopBadge(work: Work, { act, code }: JournalLine): Promise<void> {
  const badge = await findBadgeByHash(work.tx, code)
  if (!badge) return
  await hideBadge(work, badge)
  if (act === 'pause') return updateBadge(work.tx, badge.badgeNo, { state: 'paused', changedAt: work.at })
  await deleteBadge(work.tx, badge.badgeNo, work.at)
  await forgetRequest(work.tx, badge.requestId)
}

async function signAgain(work: Work, uri: string): Promise<void> {
  const list = await findListByUri(work.tx, uri)
  if (list) await signList(work, list)
}
