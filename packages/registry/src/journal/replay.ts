import { type Context, SYSTEM, type Work } from '../context.ts'
import { hideBadge, SERVED_AFTER_END } from '../publication/bundle.ts'
import { openList, signList } from '../publication/statusList.ts'
import { addAudit } from '../store/audit.ts'
import { deleteBadge, findBadgeByHash, updateBadge } from '../store/badges.ts'
import { issuers } from '../store/organizations.ts'
import { forgetRequest } from '../store/requests.ts'
import type { StatusEntryRow } from '../store/schema.ts'
import { allEntries, claimEntry, findListByUri, setBit } from '../store/statusLists.ts'
import type { JournalRecord } from './journal.ts'
import { isEnded } from './standing.ts'

/**
 * Brings the database up to what the journal knows: a stopped badge stays stopped although yesterday's database was put
 * back, and a badge whose data were lost that way is stopped, since nobody could stop it any more. Never the other way.
 */
export async function replay(context: Context): Promise<number> {
  return context.store.transact(async (tx) => {
    const at = context.now()
    const work = { ...context, tx, at, actor: SYSTEM }
    const entries = new Map((await allEntries(tx)).map((entry) => [entry.codeHash, entry]))
    const lines = [...context.journal.latest().values()].filter(({ exp }) => exp + SERVED_AFTER_END > at)
    const unknown = lines.filter(({ code }) => !entries.has(code))
    const missed = []
    for (const line of lines) if (entries.get(line.code)?.bit === 0 && (await isEnded(tx, line))) missed.push(line)
    for (const line of unknown) await stopLost(work, line)
    for (const line of missed) await stopAgain(work, line, entries.get(line.code))
    for (const uri of new Set([...unknown, ...missed].map((line) => line.uri))) await signAgain(work, uri)
    const count = unknown.length + missed.length
    if (count > 0)
      await addAudit(tx, { at, actor: SYSTEM, verb: 'replay', subject: 'journal', detail: `{"count":${count}}` })
    return count
  })
}

async function stopLost(work: Work, { code, uri, idx, exp }: JournalRecord): Promise<void> {
  const list = (await findListByUri(work.tx, uri)) ?? (await listAgain(work, uri))
  if (!list) return
  const claimed = await claimEntry(work.tx, { listId: list.id, idx, codeHash: code, exp, bit: 1 })
  if (!claimed) await setBit(work.tx, list.id, idx, 1)
}

/** A list that was begun after the database was copied. */
async function listAgain(work: Work, uri: string) {
  const organization = (await issuers(work.tx)).find(({ entityId }) => uri.startsWith(`${entityId}/statuses/`))
  return organization && openList(work, organization, Number(uri.slice(uri.lastIndexOf('/') + 1)))
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
