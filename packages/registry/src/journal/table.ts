import { Refusal } from '@liangpai/server'
import { forUpdate, isPostgres } from '@liangpai/server/store'
import { sql } from 'kysely'
import type { Db, Tx } from '../store/store.ts'
import type { JournalRecord, Mark, TableHead } from '../store/journalTables.ts'
import { indexOf } from './line.ts'

const ROWS = 500

/** Adds an act that is to be journaled once the transaction has ended. */
export async function addPending(tx: Tx, record: JournalRecord): Promise<void> {
  await tx.insertInto('journalPending').values(record).execute()
}

/** The hash of the head, and whether an act waits to be journaled; throws `notInitialised` for a database without a journal. */
export async function tableState(db: Db): Promise<{ hash: string; hasPending: boolean }> {
  const state = await db
    .selectFrom('journalHead')
    .select((eb) => ['hash', eb.exists(eb.selectFrom('journalPending').select('code')).as('waits')])
    .executeTakeFirst()
  if (!state) throw new Refusal('notInitialised')
  return { hash: state.hash, hasPending: Boolean(state.waits) }
}

/** Lets a transaction that only took locks end without waiting for the disk, as PostgreSQL does for them otherwise. */
export async function skipSync(tx: Tx): Promise<void> {
  if (isPostgres(tx)) await sql`set local synchronous_commit = off`.execute(tx)
}

/** How many acts wait, and since when. */
export async function pendingSince(db: Db): Promise<{ count: number; since: number | null }> {
  return db
    .selectFrom('journalPending')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('since')])
    .executeTakeFirstOrThrow()
}

/** What waits, the acts on one index in their order. */
export async function pendingActs(db: Db): Promise<JournalRecord[]> {
  return inOrder(await db.selectFrom('journalPending').selectAll().execute())
}

/** Takes what waits out of the queue, the acts on one index in their order. */
export async function takePending(tx: Tx): Promise<JournalRecord[]> {
  return inOrder(await tx.deleteFrom('journalPending').returningAll().execute())
}

/** Turns first: the clock may have gone back. */
const inOrder = (acts: JournalRecord[]): JournalRecord[] =>
  acts.toSorted((a, b) => a.turn - b.turn || a.at - b.at || (a.code < b.code ? -1 : 1))

/** Whether an act on a badge waits. */
export async function waits(db: Db, code: string): Promise<boolean> {
  const act = await db.selectFrom('journalPending').select('turn').where('code', '=', code).limit(1).executeTakeFirst()
  return act !== undefined
}

/** The turn of the last act on an index that waits; undefined if none does. */
export async function lastPendingTurn(
  db: Db,
  { uri, idx }: Pick<JournalRecord, 'uri' | 'idx'>,
): Promise<number | undefined> {
  const { turn } = await db
    .selectFrom('journalPending')
    .select(({ fn }) => fn.max<number | null>('turn').as('turn'))
    .where('uri', '=', uri)
    .where('idx', '=', idx)
    .executeTakeFirstOrThrow()
  return turn ?? undefined
}

/**
 * Drops the pending acts that are among lines of the journal, and lets the others on the same indices follow those lines: they
 * were done in an older database, and took turns that were taken. Returns the lines of acts that did not wait.
 */
export async function letPendingFollow<Line extends JournalRecord>(tx: Tx, lines: readonly Line[]): Promise<Line[]> {
  const pending = await takePending(tx)
  const [written, waiting] = [lines, pending].map((acts: readonly JournalRecord[]) => new Set(acts.map(idOf)))
  const turns = new Map(lines.map((line) => [indexOf(line), line.turn]))
  for (const act of pending) {
    if (written?.has(idOf(act))) continue
    const index = indexOf(act)
    const before = turns.get(index)
    const turn = before === undefined ? act.turn : before + 1
    if (before !== undefined) turns.set(index, turn)
    await addPending(tx, { ...act, turn })
  }
  return lines.filter((line) => !waiting?.has(idOf(line)))
}

const idOf = (record: JournalRecord): string => `${indexOf(record)} ${record.turn} ${record.act} ${record.at}`

/** Begins the table with the first line. */
export async function beginTable(tx: Tx, line: string, head: TableHead): Promise<void> {
  await tx.insertInto('journalLines').values({ n: 0, line }).execute()
  await tx
    .insertInto('journalHead')
    .values({ id: 1, ...head })
    .execute()
}

/** The head; throws `notInitialised` for a database without a journal. */
export async function tableHead(db: Db): Promise<TableHead> {
  const head = await db.selectFrom('journalHead').select(['n', 'hash', 'offset']).executeTakeFirst()
  if (!head) throw new Refusal('notInitialised')
  return head
}

/** The head, locked until the transaction ends; undefined in a database without a journal. */
export async function lockTableHead(tx: Tx): Promise<TableHead | undefined> {
  return forUpdate(tx, tx.selectFrom('journalHead').select(['n', 'hash', 'offset'])).executeTakeFirst()
}

/** Adds lines after the head, and the marks among them. */
export async function addLines(
  tx: Tx,
  { lines, head, marks }: { lines: readonly string[]; head: TableHead; marks: readonly Mark[] },
): Promise<void> {
  const first = head.n - lines.length + 1
  const rows = lines.map((line, i) => ({ n: first + i, line }))
  for (let at = 0; at < rows.length; at += ROWS)
    await tx
      .insertInto('journalLines')
      .values(rows.slice(at, at + ROWS))
      .execute()
  for (const mark of marks) await tx.insertInto('journalMarks').values(mark).execute()
  await tx.updateTable('journalHead').set(head).execute()
}

/** The lines after that one, at most `limit`. */
export async function linesAfter(db: Db, n: number, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('journalLines').select('line').where('n', '>', n).orderBy('n').limit(limit).execute()
  return rows.map(({ line }) => line)
}

/** One line; undefined if the table does not have it. */
export async function lineAt(db: Db, n: number): Promise<string | undefined> {
  return (await db.selectFrom('journalLines').select('line').where('n', '=', n).executeTakeFirst())?.line
}

export async function marksOf(db: Db): Promise<Mark[]> {
  return db.selectFrom('journalMarks').selectAll().orderBy('n').execute()
}
