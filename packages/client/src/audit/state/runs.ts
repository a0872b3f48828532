import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** An audit run. `rows` are done; `digest` is theirs, so that a resumed run can tell that the file is the same. */
export type AuditRun = {
  id: number
  began: number
  ended: number | null
  settings: string
  rows: number
  digest: string
  requests: number
}

/** An interrupted run can be resumed for this long; after that its first results are too old. Seconds. */
const RESUMABLE = 43_200

/** The runs of a state folder, of which the last is kept. */
export class RunTable {
  readonly #last: StatementSync
  readonly #lastFinished: StatementSync
  readonly #begin: StatementSync
  readonly #advance: StatementSync
  readonly #end: StatementSync
  readonly #deleteBefore: StatementSync

  constructor(db: DatabaseSync) {
    this.#last = db.prepare('SELECT * FROM run ORDER BY id DESC LIMIT 1')
    this.#lastFinished = db.prepare('SELECT max(id) AS id FROM run WHERE ended IS NOT NULL')
    this.#begin = db.prepare(`INSERT INTO run (began, settings, rows, digest, requests) VALUES (?, ?, 0, '', 0)`)
    this.#advance = db.prepare('UPDATE run SET rows = ?, digest = ?, requests = ? WHERE id = ?')
    this.#end = db.prepare('UPDATE run SET ended = ?, requests = ? WHERE id = ?')
    this.#deleteBefore = db.prepare('DELETE FROM run WHERE id < ?')
  }

  /** The last run, if it was interrupted not long ago and had the same settings. `now` is in seconds. */
  resumable(settings: string, now: number): AuditRun | undefined {
    const run = this.#latest()
    const isResumable = run && run.ended === null && run.settings === settings && now - run.began < RESUMABLE
    return isResumable ? run : undefined
  }

  begin(settings: string, now: number): AuditRun {
    this.#begin.run(now, settings)
    return this.#latest() as AuditRun
  }

  /** Records how far a run is. */
  advance({ id, rows, digest, requests }: AuditRun): void {
    this.#advance.run(rows, digest, requests, id)
  }

  end({ id, requests }: AuditRun, now: number): void {
    this.#end.run(now, requests, id)
    this.#deleteBefore.run(id)
  }

  /** The id of the last run that was finished, which results are compared with; 0 if there is none. */
  lastFinished(): number {
    return Number(this.#lastFinished.get()?.['id'] ?? 0)
  }

  #latest(): AuditRun | undefined {
    return this.#last.get() as AuditRun | undefined
  }
}
