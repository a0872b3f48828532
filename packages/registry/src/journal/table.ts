import { Refusal } from '@liangpai/server'
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
  return rows.toSorted((a, b) => a.turn - b.turn || a.at - b.at) // turns first: the clock may have gone back
}

/** Drops acts that the journal has already. */
export async function dropPending(tx: Tx, lines: readonly Pick<JournalRecord, 'code' | 'turn'>[]): Promise<void> {
  for (const { code, turn } of lines)
    await tx.deleteFrom('journalPending').where('code', '=', code).where('turn', '=', turn).execute()
}

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
  return tx
    .updateTable('journalHead')
    .set(({ ref }) => ({ n: ref('n') }))
    .returning(['n', 'hash', 'offset'])
    .executeTakeFirst()
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
