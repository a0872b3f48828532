import { Refusal } from '@liangpai/server'
import type { Db, Store, Tx } from '../store/store.ts'
import type { TransactOptions } from '@liangpai/server/store'
import type { Head, JournalRecord, TableHead } from '../store/journalTables.ts'
import { forked, isOfLines, type JournalLine, recordIn } from './line.ts'
import { reachable } from './reachable.ts'
import { type Page, pagesAfter, readTable } from './readTable.ts'
import { addToTable, lockHead, type Places, reconcile, type Reconciled } from './reconcile.ts'
import {
  addPending,
  beginTable,
  lineAt,
  linesAfter,
  pendingSince,
  skipSync,
  tableHead,
  tableState,
  takePending,
  waits,
} from './table.ts'

/** Lines that are looked at for one badge. */
const MOST_LACKING = 10_000

/** What was put right between table and copy: badges stopped here, and lines that the copy lacked. */
export type Repairs = { stopped: number; filled: number }

/** Acts that are not in the copy yet: how many, and since when, in seconds. */
export type Lag = { lines: number; since: number | undefined }

/**
 * The journal: each badge that was issued, stopped or resumed, in a chain of numbered lines that stand in the database and
 * in a copy outside of it. An act is recorded in its own transaction; the lines are written after it, many at once.
 */
export class Journal {
  private readonly _store: Store
  private readonly _places: Places
  private _writing: Promise<void> | undefined
  private _waiting: Promise<void> | undefined
  /** The newest line that this process has seen in the table and in its copy. */
  private _newest: Head | undefined
  private _fault: Refusal | undefined
  private _repairs: Repairs = { stopped: 0, filled: 0 }
  /** Applies lines that the copy alone knew, in the transaction in which they were found; returns how many badges it stopped. */
  onLearnt: (tx: Tx, lines: readonly JournalLine[]) => Promise<number> = async () => 0

  constructor(store: Store, places: Places) {
    this._store = store
    this._places = places
  }

  /** Where the copy is, for people. */
  get place(): string {
    return this._places.copy.name
  }

  /** What the lines of the copy were refused by when last compared: what it lacks follows only once a good copy is back. */
  get fault(): Refusal | undefined {
    return this._fault
  }

  /** Begins table and copy of a new registry. */
  async begin(tx: Tx): Promise<void> {
    const { text, head } = this._places.format.first
    await beginTable(tx, text, { ...head, offset: Buffer.byteLength(text) + 1 })
    await reachable(() => this._places.copy.begin())
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
    if (!(await this._isDue())) return
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
    await reachable(() => this._places.copy.ping())
    await this._catchUp()
  }

  /**
   * Looks at the end of the copy. Throws `journalUnreachable`, `journalMissing`, `journalUnreadable`, `journalForged`, and
   * `journalForked` where the table has another line there; and the fault that was found in the lines before it.
   */
  async probe(): Promise<void> {
    const { copy, format } = this._places
    const end = await reachable(() => copy.end())
    const same = await lineAt(this._store.db, end.n)
    if (same !== undefined && !format.isHead(same, end)) throw forked(end.n)
    if (this._fault) throw this._fault
  }

  /** What the copy lacks; of one that cannot be read, what it lacked when this process saw it last. */
  async lag(): Promise<Lag> {
    const { db } = this._store
    const [waiting, { n }, end] = [await pendingSince(db), await tableHead(db), await this._end()]
    const [first] = end ? await linesAfter(db, end.n, 1) : []
    const since = [waiting.since, first === undefined ? null : recordIn(first).at].filter((at) => at !== null)
    return {
      lines: waiting.count + (end && first !== undefined ? n - end.n : 0),
      since: since.length > 0 ? Math.min(...since) : undefined,
    }
  }

  /** Whether an act on the badge of that code is not in the copy yet. */
  async isWaiting(code: string): Promise<boolean> {
    const { db } = this._store
    if (await waits(db, code)) return true
    const { hash } = await tableHead(db)
    const end = hash === this._newest?.hash ? undefined : await this._end()
    const lacking = end ? await linesAfter(db, end.n, MOST_LACKING) : []
    return lacking.some((line) => recordIn(line).code === code)
  }

  /** Compares the copy with the table, brings each up to the other, and returns what was put right. */
  async reconcile(): Promise<Repairs> {
    await this._catchUp({ urgent: true, long: true })
    return this.takeRepairs()
  }

  /**
   * All lines of the table in their order, some at a time. Throws `rowDamaged` where one is not as it was written, or gone:
   * then the copy knows better.
   */
  lines(db: Db): AsyncGenerator<JournalLine[]> {
    return readTable(db, this._places.format)
  }

  /** The lines after a head, or all, while others may be added. Throws `rowDamaged` for one that is not as it was written. */
  pages(db: Db, after?: Head): AsyncGenerator<Page> {
    return pagesAfter(db, this._places.format, after)
  }

  /** What was put right since this was called last. */
  takeRepairs(): Repairs {
    const repairs = this._repairs
    this._repairs = { stopped: 0, filled: 0 }
    return repairs
  }

  /**
   * Makes the copy anew from the table, and sets what was there aside. What that alone knew is lost: a badge that was ended
   * after the database was copied is in effect again. Returns the number of lines, and where the old copy is. Throws
   * `rowDamaged` for a table that is not whole.
   */
  async rebuild(): Promise<{ lines: number; aside: string | undefined }> {
    let begun: { aside: string | undefined } | undefined // a transaction may run again, and what it did to the copy stays
    return this._store.transact(
      async (tx) => {
        await lockHead(tx)
        for await (const _ of this.lines(tx)); // a table that lost lines makes no copy
        begun ??= await this._beginAnew()
        const { head } = await reconcile(tx, this._places)
        return { lines: head.n, ...begun }
      },
      { long: true },
    )
  }

  close(): Promise<void> {
    return this._places.copy.close()
  }

  private async _beginAnew(): Promise<{ aside: string | undefined }> {
    const { copy } = this._places
    const aside = await reachable(() => copy.setAside())
    await reachable(() => copy.begin())
    return { aside }
  }

  // The table first: a process's own copy that had lines whose commit was lost would go another way than the table for ever.
  private async _write(): Promise<void> {
    await reachable(() => this._places.copy.ping())
    const added = await this._catchUp({ urgent: true }, (tx, head) => this._addPending(tx, head))
    if (added > 0) await this._catchUp({ urgent: true })
  }

  /** Adds the lines of all acts that wait to the table; returns how many. */
  private async _addPending(tx: Tx, head: TableHead): Promise<number> {
    const { format } = this._places
    const { lines } = format.chain(head, await takePending(tx))
    await addToTable(tx, format, head, lines)
    return lines.length
  }

  /** Whether acts wait, or the copy is not as the table is: it lacks lines, or was changed, cut or put back. */
  private async _isDue(): Promise<boolean> {
    if (this._fault) return true
    const { hash, hasPending } = await tableState(this._store.db)
    return hasPending || hash !== this._newest?.hash || !(await reachable(() => this._places.copy.isUnchanged()))
  }

  /** Brings table and copy up to each other, and the badges with them; then adds lines, and returns how many. */
  private async _catchUp(
    options?: TransactOptions,
    add: (tx: Tx, head: TableHead) => Promise<number> = async () => 0,
  ): Promise<number> {
    const { head, repairs, added } = await this._store.transact(async (tx) => {
      const { head, added: copiedBack, learnt, copied } = await this._compare(tx)
      const stopped = learnt.length > 0 ? await this.onLearnt(tx, learnt) : 0
      // Lines that this process has never seen in the copy are another one's, which has a copy of its own.
      const lost = Math.min(this._newest?.n ?? head.n, head.n) - copied
      const added = await add(tx, head)
      if (added + copiedBack === 0) await skipSync(tx)
      return { head, repairs: { stopped, filled: Math.max(0, lost) }, added }
    }, options)
    this._newest = head
    this._repairs.stopped += repairs.stopped
    this._repairs.filled += repairs.filled
    return added
  }

  private async _compare(tx: Tx): Promise<Reconciled> {
    try {
      const reconciled = await reconcile(tx, this._places)
      this._fault = undefined
      return reconciled
    } catch (error) {
      if (isOfLines(error)) this._fault = error
      throw error
    }
  }

  /** The end of the copy, or of what this process last saw of it. */
  private async _end(): Promise<Head | undefined> {
    try {
      return await reachable(() => this._places.copy.end())
    } catch (error) {
      if (error instanceof Refusal) return this._newest
      throw error
    }
  }
}
