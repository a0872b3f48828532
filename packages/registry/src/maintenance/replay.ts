import { SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import { LARGEST_LIST } from '../config.ts'
import type { Work } from '../context.ts'
import { endsBadge, indexOf, isEnding, isFinal, type JournalLine } from '../journal/line.ts'
import { lastPendingTurn, pendingActs } from '../journal/table.ts'
import { applyRoleEnds } from '../office/person/roleEnds.ts'
import { hideBadge } from '../publication/bundle.ts'
import { deleteBadgeData } from '../publication/deletion.ts'
import { openList, signList } from '../publication/statusList.ts'
import { badgeStates, findBadgeByHash, updateBadge } from '../store/badges.ts'
import { addStopLink, endStopLink, stopLinkOf } from '../store/stopLinks.ts'
import { issuers, OFFICE } from '../store/issuers.ts'
import { lockBadges, lockLists } from '../store/lockOrder.ts'
import { entriesOf, findListByUri, type ListedEntry, setBitAt, takeEntry } from '../store/statusLists.ts'
import type { JournalRecord } from '../store/journalTables.ts'
import { noteLostTrail, type TrailEnd } from './trail.ts'
import { pausedBy, pausesOf } from '../store/pauses.ts'
import type { BadgeRow, StatusListRow } from '../store/tables.ts'

/** Badges that are compared with the journal at once. */
const BATCH = 500

/**
 * Applies lines of the journal to the badges, in their order, however old they are: a stopped badge stays stopped although
 * an older database was put back, and a badge whose data were lost with it is stopped, since nobody could stop it any more.
 * Never the other way round. Returns how many it stopped.
 */
export async function applyLines(work: Work, lines: readonly JournalLine[]): Promise<number> {
  const words = new LastWords()
  words.add(lines)
  return apply(work, words)
}

/**
 * The same with all lines there are, and the acts that are still to become lines: for a database whose own word is not
 * enough. Throws what the journal is refused by.
 */
export async function applyJournal(work: Work): Promise<number> {
  const words = new LastWords()
  for await (const lines of work.journal.lines(work.tx)) words.add(lines)
  words.add(await pendingActs(work.tx))
  return apply(work, words)
}

async function apply(work: Work, { all: words, stopLinks, roleEnds, trail }: LastWords): Promise<number> {
  const lines: JournalRecord[] = []
  for (let from = 0; from < words.length; from += BATCH)
    lines.push(...(await unlike(work, words.slice(from, from + BATCH))))
  await lockBadges(work.tx, [...lines.map(({ code }) => code), ...stopLinks.keys()])
  if (lines.length > 0) await lockLists(work.tx)
  const touched = new Set<string>()
  let stopped = 0
  for (const line of lines) {
    if (!(await applyLine(work, line))) continue
    touched.add(line.uri)
    stopped++
  }
  for (const uri of touched) await signAgain(work, uri)
  for (const [code, tokenHash] of stopLinks) await putStopLink(work, code, tokenHash)
  await applyRoleEnds(work, roleEnds)
  if (trail) await noteLostTrail(work, trail)
  if (stopped > 0) {
    const detail = JSON.stringify({ stopped })
    await addAudit(work.tx, {
      at: work.at,
      actor: SYSTEM,
      verb: 'replay',
      subject: 'journal',
      detail,
      organizationId: OFFICE,
    })
  }
  return stopped
}

/**
 * The act that decides on each index: the last one, or the first that ended it for good; each badge's newest stop link; the
 * end of each role that was ended; and the newest end of the trail.
 */
class LastWords {
  private readonly _words = new Map<string, JournalRecord>()
  readonly stopLinks = new Map<string, string>()
  readonly roleEnds = new Map<string, number>()
  trail: TrailEnd | undefined

  add(acts: readonly (JournalRecord & Partial<Pick<JournalLine, 'n'>>)[]): void {
    for (const { n, ...act } of acts) {
      if (act.act === 'trail') {
        if (n !== undefined) this.trail = { n, hash: act.code }
        continue
      }
      if (act.act === 'endRole') {
        this.roleEnds.set(act.code, Math.min(act.exp, this.roleEnds.get(act.code) ?? Infinity))
        continue
      }
      const before = this._words.get(indexOf(act))
      if (!before || !isFinal(before)) this._words.set(indexOf(act), act)
      if (act.stopLink != null) this.stopLinks.set(act.code, act.stopLink)
    }
  }

  get all(): JournalRecord[] {
    return [...this._words.values()]
  }
}

/** An index with what the database has of it, and of the badge that stands there. */
type Standing = {
  entry: ListedEntry | undefined
  badge: Pick<BadgeRow, 'listId' | 'idx' | 'state' | 'pausedFor'> | undefined
}

/** Those whose index is not as the line says; nearly all are when a whole journal is compared. */
async function unlike({ tx }: Work, lines: readonly JournalRecord[]): Promise<JournalRecord[]> {
  const codes = [...new Set(lines.map(({ code }) => code))]
  const entries = new Map((await entriesOf(tx, codes)).map((entry) => [placeOf(entry.codeHash, entry), entry]))
  const badges = new Map((await badgeStates(tx, codes)).map((badge) => [badge.codeHash, badge]))
  return lines.filter((line) => {
    const standing = { entry: entries.get(placeOf(line.code, line)), badge: badges.get(line.code) }
    return standing.entry === undefined || standing.entry.turn < line.turn || !isStoppedBy(line, standing)
  })
}

const placeOf = (code: string, index: Pick<JournalRecord, 'uri' | 'idx'>): string => `${code} ${indexOf(index)}`

/** Whether a line has nothing left to stop. */
function isStoppedBy(line: JournalRecord, { entry, badge }: Standing): boolean {
  if (!isEnding(line)) return true
  if (entry?.bit !== 1) return false
  if (endsBadge(line)) return badge === undefined
  if (badge?.listId !== entry.listId || badge.idx !== entry.idx) return true
  return badge.state === 'paused' && (line.act === 'pause' || pausesOf(badge).includes('review'))
}

/** Applies the line that decides on an index; returns whether it stopped what was there. */
async function applyLine(work: Work, line: JournalRecord): Promise<boolean> {
  const stops = await stopIndex(work, line)
  // A paused badge that was withdrawn since has its data deleted all the same.
  if (isEnding(line)) await stopBadge(work, line)
  return stops
}

async function stopIndex(work: Work, line: JournalRecord): Promise<boolean> {
  const { tx } = work
  const ofBadge = await entriesOf(tx, [line.code])
  const entry = ofBadge.find((one) => indexOf(one) === indexOf(line))
  if (!entry) return stopLost(work, line)
  const turn = Math.max(entry.turn, line.turn, (await lastPendingTurn(tx, line)) ?? 0)
  const stops = isEnding(line) && entry.bit === 0
  await setBitAt(tx, entry.listId, entry.idx, { turn, ...(stops && { bit: 1 }) })
  return stops
}

async function stopLost(work: Work, { code, uri, idx, exp, turn }: JournalRecord): Promise<boolean> {
  const list = (await findListByUri(work.tx, uri)) ?? (await reopenList(work, uri))
  if (!list) return false
  const taken = await takeEntry(work.tx, { listId: list.id, idx, codeHash: code, exp, bit: 1, turn })
  if (!taken) await setBitAt(work.tx, list.id, idx, { bit: 1, turn })
  return true
}

/** Opens a list again that was begun after the database was copied. Nobody knows its size any more, so it has room for every index. */
async function reopenList(work: Work, uri: string): Promise<StatusListRow | undefined> {
  const issuer = (await issuers(work)).find(({ entityId }) => uri.startsWith(`${entityId}/statuses/`))
  const number = Number(uri.slice(uri.lastIndexOf('/') + 1))
  return issuer && openList(work, issuer, { number, size: LARGEST_LIST })
}

/**
 * Stops the badge of a line: one that has ended loses its data wherever it stands. One whose index was replaced is an older
 * state of a badge that goes on: what was signed since is lost, and it waits to be signed again.
 */
async function stopBadge(work: Work, line: JournalRecord): Promise<void> {
  const badge = await findBadgeByHash(work.tx, line.code)
  if (!badge) return
  const { act, at: changedAt } = line
  if (act === 'withdraw' || act === 'end') return deleteBadgeData(work, badge, { cause: act, changedAt })
  if (!(await standsAt(work, badge, line))) return
  await hideBadge(work, badge)
  const paused = act === 'replace' ? pausedBy([...pausesOf(badge), 'review']) : ({ state: 'paused' } as const)
  await updateBadge(work.tx, badge.badgeNo, { ...paused, changedAt: work.at })
}

/** Gives a badge the stop link that it has had since: the earlier one opens nothing again, and its member's own one does. */
async function putStopLink({ tx }: Work, code: string, tokenHash: string): Promise<void> {
  const badge = await findBadgeByHash(tx, code)
  if (!badge || (await stopLinkOf(tx, { tokenHash }))) return
  const { badgeNo, exp } = badge
  await endStopLink(tx, badgeNo)
  await addStopLink(tx, { tokenHash, badgeNo, exp })
}

async function standsAt({ tx }: Work, { listId, idx }: BadgeRow, line: JournalRecord): Promise<boolean> {
  return idx === line.idx && (await findListByUri(tx, line.uri))?.id === listId
}

async function signAgain(work: Work, uri: string): Promise<void> {
  const list = await findListByUri(work.tx, uri)
  if (list) await signList(work, list)
}
