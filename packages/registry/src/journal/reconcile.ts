import { Refusal } from '@liangpai/server'
import type { Tx } from '../store/store.ts'
import type { Head, TableHead } from '../store/journalTables.ts'
import type { JournalCopy } from './copy.ts'
import { forked, type JournalLine, type JournalLines } from './line.ts'
import { marksAmong } from './marks.ts'
import { reachable } from './reachable.ts'
import { addLines, letPendingFollow, linesAfter, lockTableHead, marksOf } from './table.ts'

const BATCH = 10_000

/** The two places of a journal, and how its lines are written. */
export type Places = { copy: JournalCopy; format: JournalLines }

/**
 * What a comparison came to: the head of both, the number of lines that the table got from the copy, the lines among them of
 * acts that the database had lost, and the number of the copy's last line before it was filled up.
 */
export type Reconciled = { head: TableHead; added: number; learnt: JournalLine[]; copied: number }

/** Compares the copy with the table, and brings each up to the other. */
export async function reconcile(tx: Tx, places: Places): Promise<Reconciled> {
  const head = await lockHead(tx)
  const copy = await reachable(() => places.copy.head(() => marksOf(tx)))
  if (copy.n > head.n) return { ...(await learn(tx, places, head, copy)), added: copy.n - head.n, copied: copy.n }
  await fill(tx, places, copy, head)
  return { head, added: 0, learnt: [], copied: copy.n }
}

/** Locks the head of the table until the transaction ends: the copy is used under it. */
export async function lockHead(tx: Tx): Promise<TableHead> {
  const head = await lockTableHead(tx)
  if (!head) throw new Refusal('notInitialised')
  return head
}

/** Adds the lines that the copy alone has to the table; returns those of acts that the database had lost. */
async function learn(
  tx: Tx,
  { copy, format }: Places,
  head: TableHead,
  end: Head,
): Promise<{ learnt: JournalLine[]; head: TableHead }> {
  const lines = await reachable(() => copy.linesAfter(head.n))
  const read: JournalLine[] = []
  let next: Head = head
  for (const text of lines) {
    const { line, head: following } = format.read(text, next)
    read.push(line)
    next = following
  }
  if (next.hash !== end.hash) throw forked(next.n)
  return { learnt: await letPendingFollow(tx, read), head: await addToTable(tx, format, head, lines) }
}

/** Adds the lines that the copy lacks to it, after its last one was compared. */
async function fill(tx: Tx, { copy, format }: Places, from: Head, head: TableHead): Promise<void> {
  let at = from
  while (at.n < head.n) {
    const lines = await linesAfter(tx, at.n, BATCH)
    let next: Head = at
    for (const text of lines) next = format.read(text, next).head
    if (lines.length === 0) throw forked(at.n)
    await reachable(() => copy.append(lines, next))
    at = next
  }
  if (at.hash !== head.hash) throw forked(head.n)
}

/** Adds lines that follow the head to the table, with the marks among them. */
export async function addToTable(
  tx: Tx,
  format: JournalLines,
  head: TableHead,
  lines: readonly string[],
): Promise<TableHead> {
  const last = lines.at(-1)
  if (last === undefined) return head
  const marks = await marksAmong(tx, format, head, lines)
  const offset = head.offset + lines.reduce((bytes, line) => bytes + Buffer.byteLength(line) + 1, 0)
  const to = { ...format.headOf(last), offset }
  await addLines(tx, { lines, head: to, marks })
  return to
}
