import type { Head, Mark } from '../store/tables.ts'

/**
 * A copy of the journal outside of the database, which survives its loss. It is used under the lock on the journal's head,
 * so by one process at a time. Each throws whatever the disk or the server says when it cannot be reached.
 */
export interface JournalCopy {
  /** Where it is, for people. */
  readonly name: string
  /** Begins an empty copy; throws `journalPresent` if there is one with lines. */
  begin(): Promise<void>
  /** Sets a copy that is of no more use aside, under another name, and returns that; undefined if there was none. */
  setAside(): Promise<string | undefined>
  /**
   * Its last line, with what others wrote since. The first time all of it is read and compared with the marks. Throws
   * `journalMissing`, `journalUnreadable`, `journalForked`, `journalForeign`.
   */
  head(marks: () => Promise<readonly Mark[]>): Promise<Head>
  /** Throws unless it answers soon, whatever it has: asked before a transaction opens, which would make all writers wait. */
  ping(): Promise<void>
  /** Throws unless it is there and can be opened for writing; reads none of it. */
  probe(): Promise<void>
  /** The hash of a line that it has. */
  hashAt(n: number): Promise<string>
  /** The lines after that one. */
  linesAfter(n: number): Promise<string[]>
  /** Adds lines after its last one: all are on disk when this resolves, or none is there. */
  append(lines: readonly string[], head: Head): Promise<void>
  close(): Promise<void>
}
