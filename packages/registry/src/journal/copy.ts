import type { Head, Mark } from '../store/journalTables.ts'

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
   * `journalMissing`, `journalUnreadable`, `journalForged`, `journalForked`, `journalForeign`.
   */
  head(marks: () => Promise<readonly Mark[]>): Promise<Head>
  /** Its last line, read alone, without a lock and whatever stands before it; throws as `head` does. */
  end(): Promise<Head>
  /** Whether it ends as this process has left it. */
  isUnchanged(): Promise<boolean>
  /** Throws unless it answers soon, whatever it has: asked before a transaction opens, which would make all writers wait. */
  ping(): Promise<void>
  /** The lines after that one, as they stand there, so many at most. */
  linesAfter(n: number, limit?: number): Promise<string[]>
  /** Adds lines after its last one: all are on disk when this resolves, or none is there. */
  append(lines: readonly string[], head: Head): Promise<void>
  /** The text that stands beside the lines; undefined if there is none. */
  note(): Promise<string | undefined>
  /** Puts a text in its place: it is on disk when this resolves, and the one before is gone. */
  putNote(text: string): Promise<void>
  close(): Promise<void>
}
