import type { Authenticator } from '../vault/vault.ts'
import { forUpdate } from './postgres.ts'
import type { Db, Tx } from './store.ts'
import type { AuditRow, TrailHeadRow } from './tables.ts'

/** Lines that are chained, or checked, at once. */
const PAGE = 1000
/** The end of the chain: how many lines it has, the code of the last one, and when that was chained. */
export type TrailHead = Omit<TrailHeadRow, 'id'>

const EMPTY: TrailHead = { position: 0, hash: '', at: 0 }

/** The end of the chain; position 0 where nothing was chained yet. */
export async function trailHead(db: Db): Promise<TrailHead> {
  return (await db.selectFrom('trailHead').select(['position', 'hash', 'at']).executeTakeFirst()) ?? EMPTY
}

/**
 * Chains the lines whose transactions have ended, however late and whatever their number: each link holds the code of its line
 * and of the link before, so that nobody without the master key can change, add or take out a line unseen. Returns the new end,
 * or nothing where no line waited.
 */
export async function chainTrail(
  { tx, at }: { tx: Tx; at: number },
  authenticator: Authenticator,
): Promise<TrailHead | undefined> {
  await tx
    .insertInto('trailHead')
    .values({ id: 1, ...EMPTY })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const row = await forUpdate(tx, tx.selectFrom('trailHead').select(['position', 'hash', 'at'])).executeTakeFirst()
  const before = row ?? EMPTY
  let head = before
  for (let lines = await unchained(tx); lines.length > 0; lines = await unchained(tx)) {
    const links = lines.map((line) => {
      const { seq } = line
      head = { position: head.position + 1, hash: authenticator.codeOf(textOf(head, line)), at }
      return { position: head.position, seq, hash: head.hash }
    })
    await tx.insertInto('trailLinks').values(links).execute()
    const chained = lines.map(({ seq }) => seq)
    await tx.updateTable('audit').set({ unchained: null }).where('seq', 'in', chained).execute()
  }
  if (head === before) return undefined
  await tx.updateTable('trailHead').set(head).execute()
  return head
}

/** The lines that wait, by a mark of their own: a number says nothing of when its transaction ends (DESIGN 5, Registry). */
const unchained = (tx: Tx): Promise<AuditRow[]> =>
  tx.selectFrom('audit').selectAll().where('unchained', 'is not', null).orderBy('seq').limit(PAGE).execute()

/** What a link is the code of. Members without a value are left out, so that a later release can add some. */
function textOf({ position, hash }: TrailHead, { unchained: _, ...line }: AuditRow): string {
  const members = Object.entries(line).filter(([, value]) => value !== null)
  return JSON.stringify([position + 1, hash, members.toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

/** When the oldest line was written that waits to be chained; undefined where none does. */
export async function oldestUnchained(db: Db): Promise<number | undefined> {
  const waiting = db.selectFrom('audit').select('at').where('unchained', 'is not', null)
  return (await waiting.orderBy('at').limit(1).executeTakeFirst())?.at
}

/**
 * Looks at every link of the chain, and for lines that have none and wait for none. Returns the position of the first line that
 * is not as it was written, is gone, or was added; nothing where all are as they were.
 */
export async function brokenLink(db: Db, authenticator: Authenticator): Promise<number | undefined> {
  let last = EMPTY
  for (let links = await linksAfter(db, 0); links.length > 0; links = await linksAfter(db, last.position)) {
    for (const { position, hash, ...line } of links) {
      if (position !== last.position + 1) return last.position + 1
      if (line.seq === null) return position
      if (!authenticator.isAuthentic(textOf(last, line as AuditRow), hash)) return position
      last = { position, hash, at: 0 }
    }
  }
  const head = await trailHead(db)
  const isWhole = head.position === last.position && head.hash === last.hash && !(await hasStray(db))
  return isWhole ? undefined : last.position + 1
}

/** Whether some line is marked as chained and has no link. */
async function hasStray(db: Db): Promise<boolean> {
  const lines = db.selectFrom('audit').select('seq').where('unchained', 'is', null)
  const strays = lines.where(({ not, exists, selectFrom }) =>
    not(exists(selectFrom('trailLinks').select('trailLinks.seq').whereRef('trailLinks.seq', '=', 'audit.seq'))),
  )
  return (await strays.limit(1).executeTakeFirst()) !== undefined
}

const linksAfter = (db: Db, position: number) =>
  db
    .selectFrom('trailLinks')
    .leftJoin('audit', 'audit.seq', 'trailLinks.seq')
    .selectAll('audit')
    .select(['trailLinks.position', 'trailLinks.hash'])
    .where('trailLinks.position', '>', position)
    .orderBy('trailLinks.position')
    .limit(PAGE)
    .execute()

/** Which of these codes no link has. */
export async function hashesWithoutLink(db: Db, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return []
  const rows = await db.selectFrom('trailLinks').select('hash').where('hash', 'in', hashes).execute()
  const linked = new Set(rows.map(({ hash }) => hash))
  return hashes.filter((hash) => !linked.has(hash))
}
