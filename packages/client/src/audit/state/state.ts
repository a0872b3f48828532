import type { DatabaseSync } from 'node:sqlite'
import { BadgeTable } from './badges.ts'
import { openDatabase, stateErrorOf } from './database.ts'
import { IssuerTable } from './issuers.ts'
import { ListTable } from './lists.ts'
import { ResultTable } from './results.ts'
import { RunTable } from './runs.ts'

/**
 * What an audit stores from one run to the next, in one folder. Evidence is committed together with the rows that it was
 * fetched for: a transaction for each would cost as much as checking a row.
 */
export class AuditState {
  /** Stored badges and what is left of ended ones. For `runAudit`. */
  readonly badges: BadgeTable
  /** Chains of issuers. For `runAudit`. */
  readonly issuers: IssuerTable
  /** Status lists. For `runAudit`. */
  readonly lists: ListTable
  /** The rows of the last run with their results: `all()`, `changes(run)`, `counts()`. */
  readonly results: ResultTable
  /** Runs and how far they are. For `runAudit`. */
  readonly runs: RunTable
  readonly #db: DatabaseSync

  /** Takes over an open database; use `openState`. */
  constructor(db: DatabaseSync) {
    this.#db = db
    this.badges = new BadgeTable(db)
    this.issuers = new IssuerTable(db)
    this.lists = new ListTable(db)
    this.results = new ResultTable(db)
    this.runs = new RunTable(db)
    db.exec('BEGIN')
  }

  /** Does the work and commits it with all that came before: everything or nothing. */
  commit(work: () => void): void {
    try {
      work()
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    } finally {
      this.#db.exec('BEGIN')
    }
  }

  /** Deletes badges that no result refers to any more. */
  deleteUnusedBadges(): void {
    this.#db.exec(`DELETE FROM badge WHERE NOT EXISTS (SELECT 1 FROM result a WHERE a.key >= badge.url || char(10)
      AND a.key < badge.url || char(11))`)
  }

  /** Commits and closes the folder, so that another process can open it. */
  close(): void {
    this.#db.exec('COMMIT')
    this.#db.close()
  }
}

/** Opens a state folder for this process alone; creates it where it does not exist. Throws `StateError`. */
export function openState(folder: string): AuditState {
  const db = openDatabase(folder)
  try {
    return new AuditState(db)
  } catch (error) {
    db.close()
    throw stateErrorOf(error, folder)
  }
}
