import type { DatabaseSync } from 'node:sqlite'
import { createAnswers } from './answers.ts'
import { createBadges } from './badges.ts'
import { openDatabase } from './database.ts'
import { createIssuers } from './issuers.ts'
import { createKeptLists } from './lists.ts'
import { createNights } from './nights.ts'

/** What an audit keeps from one night to the next, in one folder. */
export type State = ReturnType<typeof openState>

/**
 * Opens a state folder, for this process alone; makes it where there is none. Throws `StateError`. Evidence that comes
 * in between is written together with the rows that it was fetched for: a row at a time would cost as much as its check.
 */
export function openState(folder: string) {
  const db = openDatabase(folder)
  db.exec('BEGIN')
  return {
    badges: createBadges(db),
    issuers: createIssuers(db),
    lists: createKeptLists(db),
    answers: createAnswers(db),
    nights: createNights(db),
    /** Writes it for good, with all that came before; all of it or nothing. */
    together: (work: () => void): void => together(db, work),
    /** Forgets badges that no answer refers to any more. */
    forgetBadges: () =>
      db.exec(`DELETE FROM badge WHERE NOT EXISTS (SELECT 1 FROM answer a WHERE a.key >= badge.url || char(10)
        AND a.key < badge.url || char(11))`),
    close(): void {
      db.exec('COMMIT')
      db.close()
    },
  }
}

function together(db: DatabaseSync, work: () => void): void {
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  } finally {
    db.exec('BEGIN')
  }
}
