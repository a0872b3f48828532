import { Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import type { Db, Tx } from '../store/store.ts'
import type { JournalRecord, Mark, TableHead } from '../store/tables.ts'

const ROWS = 500

/** Adds an act that is to be journaled once the transaction has ended. */
export async function addPending(tx: Tx, record: JournalRecord): Promise<void> {
  await tx.insertInto('journalPending').values(record).execute()
}

/** Whether an act waits to be journaled. */
export async function hasPending(db: Db): Promise<boolean> {
  return (await db.selectFrom('journalPending').select('code').limit(1).executeTakeFirst()) !== undefined
}

/** How many acts wait, and since when. */
export async function pendingSince(db: Db): Promise<{ count: number; since: number | null }> {
  return db
    .selectFrom('journalPending')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('since')])
    .executeTakeFirstOrThrow()
}

/** Takes what waits out of the queue, the acts on one badge in their order. */
export async function takePending(tx: Tx): Promise<JournalRecord[]> {
  const rows = await tx.deleteFrom('journalPending').returningAll().execute()
  // Turns first: the clock may have gone back.
  return rows.toSorted((a, b) => a.turn - b.turn || a.at - b.at || (a.code < b.code ? -1 : 1))
}

/** The turn of the last act on a badge that waits; undefined if none does. */
export async function lastPendingTurn(db: Db, code: string): Promise<number | undefined> {
  const { turn } = await db
    .selectFrom('journalPending')
    .select(({ fn }) => fn.max<number | null>('turn').as('turn'))
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return turn ?? undefined
}

/**
 * Drops the pending acts that are among lines of the journal, and lets the others on the same badges follow those lines: they
 * were done in an older database, and took turns that were taken. Returns the lines of acts that did not wait.
 */
export async function letPendingFollow<Line extends JournalRecord>(tx: Tx, lines: readonly Line[]): Promise<Line[]> {
  const pending = await takePending(tx)
  const [written, waiting] = [lines, pending].map((acts: readonly JournalRecord[]) => new Set(acts.map(idOf)))
  const turns = new Map(lines.map(({ code, turn }) => [code, turn]))
  for (const act of pending) {
    if (written?.has(idOf(act))) continue
    const before = turns.get(act.code)
    const turn = before === undefined ? act.turn : before + 1
    if (before !== undefined) turns.set(act.code, turn)
    await addPending(tx, { ...act, turn })
  }
  return lines.filter((line) => !waiting?.has(idOf(line)))
}

const idOf = ({ code, turn, act, at }: JournalRecord): string => `${code} ${turn} ${act} ${at}`

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
  if (!head) throw new Refusal('notInitialised', 'the database has no journal')
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

export async function marksOf(db: Db): Promise<Mark[]> {
  return db.selectFrom('journalMarks').selectAll().orderBy('n').execute()
}
