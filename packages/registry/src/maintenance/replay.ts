import { SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import type { Context, Work } from '../context.ts'
import type { JournalRecord } from '../journal/journal.ts'
import { hideBadge, SERVED_AFTER_END } from '../publication/bundle.ts'
import { endingStands } from '../publication/endingStands.ts'
import { openList, signList } from '../publication/statusList.ts'
import { deleteBadge, findBadgeByHash, updateBadge } from '../store/badges.ts'
import { issuers } from '../store/issuers.ts'
import { forgetRequest } from '../store/requests.ts'
import { allEntries, claimEntry, findListByUri, setBit } from '../store/statusLists.ts'
import type { StatusEntryRow, StatusListRow } from '../store/tables.ts'

/**
 * Brings the database up to the journal. A stopped badge stays stopped although an older database was restored, and a
 * badge whose data were lost with it is stopped, since nobody could stop it any more. Never the other way round. Returns
 * how many badges were stopped.
 */
export const replay = (context: Context): Promise<number> => context.transact(SYSTEM, replayIn)

async function replayIn(work: Work): Promise<number> {
  const { tx, at, journal } = work
  const entries = new Map((await allEntries(tx)).map((entry) => [entry.codeHash, entry]))
  const lines = [...journal.latest().values()].filter(({ exp }) => exp + SERVED_AFTER_END > at)
  const lost = lines.filter(({ code }) => !entries.has(code))
  const missed = []
  for (const line of lines) if (entries.get(line.code)?.bit === 0 && (await endingStands(tx, line))) missed.push(line)
  for (const line of lost) await stopLost(work, line)
  for (const line of missed) await stopAgain(work, line, entries.get(line.code))
  for (const uri of new Set([...lost, ...missed].map((line) => line.uri))) await signAgain(work, uri)
  const count = lost.length + missed.length
  if (count > 0)
    await addAudit(tx, { at, actor: SYSTEM, verb: 'replay', subject: 'journal', detail: `{"count":${count}}` })
  return count
}

async function stopLost(work: Work, { code, uri, idx, exp }: JournalRecord): Promise<void> {
  const list = (await findListByUri(work.tx, uri)) ?? (await reopenList(work, uri))
  if (!list) return
  const claimed = await claimEntry(work.tx, { listId: list.id, idx, codeHash: code, exp, bit: 1 })
  if (!claimed) await setBit(work.tx, list.id, idx, 1)
}

/** Opens a list again that was begun after the database was copied. */
async function reopenList(work: Work, uri: string): Promise<StatusListRow | undefined> {
  const issuer = (await issuers(work.tx)).find(({ entityId }) => uri.startsWith(`${entityId}/statuses/`))
  return issuer && openList(work, issuer, Number(uri.slice(uri.lastIndexOf('/') + 1)))
}

async function stopAgain(work: Work, { act, code }: JournalRecord, entry: StatusEntryRow | undefined): Promise<void> {
  if (entry) await setBit(work.tx, entry.listId, entry.idx, 1)
  const badge = await findBadgeByHash(work.tx, code)
  if (!badge) return
  await hideBadge(work, badge.badgeNo)
  if (act === 'pause') return updateBadge(work.tx, badge.badgeNo, { state: 'paused', changedAt: work.at })
  await deleteBadge(work.tx, badge.badgeNo, work.at)
  await forgetRequest(work.tx, badge.requestId)
}

async function signAgain(work: Work, uri: string): Promise<void> {
  const list = await findListByUri(work.tx, uri)
  if (list) await signList(work, list)
}
