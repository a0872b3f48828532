import { createHash } from 'node:crypto'
import { Refusal } from '@liangpai/server'
import {
  addLines,
  addPending,
  beginTable,
  hasPending,
  letPendingFollow,
  linesAfter,
  lockTableHead,
  marksOf,
  tableHead,
  takePending,
} from './table.ts'
import type { Db, Store, Tx } from '../store/store.ts'
import type { Head, JournalRecord, Mark, TableHead } from '../store/tables.ts'
import type { JournalCopy } from './copy.ts'
import { chain, hashOf, type JournalLine, readLine, startOf } from './line.ts'

/** Lines between two marks: so many are compared by one digest when a copy is opened. */
const MARK_EVERY = 4096
const BATCH = 10_000

/** What a copy knew that the database did not, and how many lines it lacked. */
export type Reconciled = { learnt: JournalLine[]; filled: number }

/**
 * The journal: each badge that was issued, stopped or resumed, in a chain of numbered lines that stand in the database and
 * in a copy outside of it. An act is recorded in its own transaction; the lines are written after it, many at once.
 */
export class Journal {
  private readonly _store: Store
  private readonly _copy: JournalCopy
  private _writing: Promise<void> | undefined
  private _waiting: Promise<void> | undefined
  /** The newest line that this process has seen in the table and in its copy. */
  private _newest: Head | undefined
  /** Applies lines that the copy alone knew, in the transaction in which they were found. */
  onLearnt: (tx: Tx, lines: readonly JournalLine[]) => Promise<unknown> = async () => {}

  constructor(store: Store, copy: JournalCopy) {
    this._store = store
    this._copy = copy
  }

  /** Where the copy is, for people. */
  get place(): string {
    return this._copy.name
  }

  /** Begins table and copy of a new registry. */
  async begin(tx: Tx, registry: string): Promise<void> {
    const { text, head } = startOf(registry)
    await beginTable(tx, text, { ...head, offset: Buffer.byteLength(text) + 1 })
    await reachable(() => this._copy.begin())
  }

  /** Records an act within the transaction that does it. */
  record(tx: Tx, record: JournalRecord): Promise<void> {
    return addPending(tx, record)
  }

  /**
   * Writes the lines of all acts whose transactions have ended; they are on disk when this resolves. Throws
   * `journalUnreachable`; the lines then wait for the next call.
   */
  async write(): Promise<void> {
    if (!(await hasPending(this._store.db)) && !(await this._isCopyOld())) return
    // A call that finds the writer at work waits for the next turn, which takes along what all who wait have recorded.
    this._waiting ??= (this._writing ?? Promise.resolve())
      .catch(() => {})
      .then(() => {
        this._waiting = undefined
        this._writing = this._write().finally(() => (this._writing = undefined))
        return this._writing
      })
    return this._waiting
  }

  /** Throws `journalUnreachable` unless the copy can be read now. */
  async reach(): Promise<void> {
    await reachable(() => this._copy.ping())
    await this._store.transact(async (tx) => void (await this._catchUp(tx)))
  }

  /** Throws `journalUnreachable` and `journalMissing` unless the copy is there; compares nothing. */
  probe(): Promise<void> {
    return reachable(() => this._copy.probe())
  }

  /** Compares the copy with the table, brings each up to the other, and returns what the copy alone knew. */
  async reconcile(tx: Tx): Promise<Reconciled> {
    const { head, learnt, filled } = await this._reconcile(tx)
    this._newest = head
    return { learnt, filled }
  }

  /**
   * Makes the copy anew from the table, and sets what was there aside. What that alone knew is lost: a badge that was ended
   * after the database was copied is in effect again. Returns the number of lines, and where the old copy is.
   */
  async rebuild(): Promise<{ lines: number; aside: string | undefined }> {
    let begun: { aside: string | undefined } | undefined // a transaction may run again, and what it did to the copy stays
    return this._store.transact(async (tx) => {
      await lockHead(tx)
      begun ??= await this._beginAnew()
      const { head } = await this._reconcile(tx)
      return { lines: head.n, ...begun }
    })
  }

  close(): Promise<void> {
    return this._copy.close()
  }

  private async _beginAnew(): Promise<{ aside: string | undefined }> {
    const aside = await reachable(() => this._copy.setAside())
    await reachable(() => this._copy.begin())
    return { aside }
  }

  /**
   * The table first: each process may have a copy of its own, and one that has lines whose commit was lost would go another
   * way than the table for ever. A copy that cannot be reached lets the acts wait.
   */
  private async _write(): Promise<void> {
    await reachable(() => this._copy.ping())
    const added = await this._store.transact((tx) => this._addPending(tx), { urgent: true })
    if (added > 0) await this._store.transact((tx) => this._catchUp(tx), { urgent: true })
  }

  /** Adds the lines of all acts that wait to the table; returns how many. */
  private async _addPending(tx: Tx): Promise<number> {
    const head = await this._catchUp(tx)
    const pending = await takePending(tx)
    const { lines, head: next } = chain(head, pending)
    if (lines.length > 0) await this._addToTable(tx, head, lines, next)
    return lines.length
  }

  /** Whether the table has lines that the copy lacks, of another process or a broken write, or was put back to an older one. */
  private async _isCopyOld(): Promise<boolean> {
    const { hash } = await tableHead(this._store.db)
    return hash !== this._newest?.hash
  }

  /** Brings table and copy up to each other, and the badges with them. */
  private async _catchUp(tx: Tx): Promise<TableHead> {
    const { head, learnt } = await this._reconcile(tx)
    if (learnt.length > 0) await this.onLearnt(tx, learnt)
    this._newest = head
    return head
  }

  private async _reconcile(tx: Tx): Promise<Reconciled & { head: TableHead }> {
    const head = await lockHead(tx)
    const copy = await reachable(() => this._copy.head(() => marksOf(tx)))
    if (copy.n > head.n) {
      if ((await reachable(() => this._copy.hashAt(head.n))) !== head.hash) throw forked(head.n)
      const { learnt, head: next } = await this._learn(tx, head)
      return { learnt, filled: 0, head: next }
    }
    const filled = await this._fill(tx, copy, head)
    return { learnt: [], filled, head }
  }

  /** Adds the lines that the copy alone has to the table; returns those of acts that the database had lost. */
  private async _learn(tx: Tx, head: TableHead): Promise<{ learnt: JournalLine[]; head: TableHead }> {
    const lines = await reachable(() => this._copy.linesAfter(head.n))
    const read: JournalLine[] = []
    let next: Head = head
    for (const text of lines) {
      const { line, head: following } = readLine(text, next)
      read.push(line)
      next = following
    }
    return { learnt: await letPendingFollow(tx, read), head: await this._addToTable(tx, head, lines, next) }
  }

  /** Adds the lines that the copy lacks to it, after its last one was compared. */
  private async _fill(tx: Tx, copy: Head, head: TableHead): Promise<number> {
    let at = copy
    while (at.n < head.n) {
      const lines = await linesAfter(tx, at.n, BATCH)
      let next: Head = at
      for (const text of lines) next = readLine(text, next).head
      if (lines.length === 0) throw forked(at.n)
      await reachable(() => this._copy.append(lines, next))
      at = next
    }
    if (at.hash !== head.hash) throw forked(head.n)
    return head.n - copy.n
  }

  private async _addToTable(tx: Tx, head: TableHead, lines: readonly string[], next: Head): Promise<TableHead> {
    const marks = await marksAmong(tx, head, lines)
    const offset = head.offset + lines.reduce((bytes, line) => bytes + Buffer.byteLength(line) + 1, 0)
    const to = { ...next, offset }
    await addLines(tx, { lines, head: to, marks })
    return to
  }
}

/** Locks the head of the table until the transaction ends: the copy is used under it. */
async function lockHead(tx: Tx): Promise<TableHead> {
  const head = await lockTableHead(tx)
  if (!head) throw new Refusal('notInitialised', 'the database has no journal')
  return head
}

const forked = (n: number) => new Refusal('journalForked', `line ${n}`)

/** The marks that fall among lines to be added after `head`. */
async function marksAmong(db: Db, head: TableHead, lines: readonly string[]): Promise<Mark[]> {
  const last = Math.floor(head.n / MARK_EVERY) * MARK_EVERY
  if (head.n + lines.length < last + MARK_EVERY) return []
  const marks: Mark[] = []
  let digest = createHash('sha256')
  for (const line of await linesAfter(db, last === 0 ? -1 : last, MARK_EVERY)) digest.update(`${line}\n`)
  let { n, offset } = head
  for (const line of lines) {
    digest.update(`${line}\n`)
    offset += Buffer.byteLength(line) + 1
    if (++n % MARK_EVERY > 0) continue
    marks.push({ n, hash: hashOf(line), offset, digest: digest.digest('base64url') })
    digest = createHash('sha256')
  }
  return marks
}

/** Runs what needs the copy; a fault of the disk or the server becomes `journalUnreachable`. */
export async function reachable<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('journalUnreachable', error instanceof Error ? error.message : String(error))
  }
}
