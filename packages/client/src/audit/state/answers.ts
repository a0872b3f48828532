import type { DatabaseSync } from 'node:sqlite'
import type { Cells } from '../row.ts'

/** What is kept of an answer: no fact of a badge, only what it came to. Times in seconds. */
export type Outcome = { state: string; reason: string; validUntil?: number; asOf?: number }

/** A row with its answer, as it is reported; `was` is the last answer before this night that was one. */
export type Result = Cells & { line: number } & Outcome & { was?: { state: string; reason: string } }

/** A row to be written: a key and its answer, or the reason why there is none. */
export type Written = Cells & { n: number; line: number } & ({ key: string; outcome: Outcome } | { reason: string })

const CHANGED = `a.night = ? AND a.state <> 'unavailable'
  AND (a.base_state IS NULL OR a.base_state <> a.state OR a.base_reason <> a.reason)`
const RESULT = `SELECT r.line, r.code, r.page, r.listing_host, r.listing_id, coalesce(a.state, 'unreadable') AS state,
  coalesce(a.reason, r.reason) AS reason, a.valid_until, a.as_of, a.base_state, a.base_reason
  FROM row r LEFT JOIN answer a ON a.key = r.key`

/** Rows and answers of this night, and what is left of the night before. */
export function createAnswers(db: DatabaseSync) {
  const row = db.prepare(`INSERT OR REPLACE INTO row (n, line, code, page, listing_host, listing_id, key, reason)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  // No evidence tonight is no change, and a night that was broken off is none: the comparison is with the last answer
  // that was one, of the last night that was finished.
  const answer =
    db.prepare(`INSERT INTO answer (key, night, state, reason, valid_until, as_of) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET
      base_state = CASE WHEN night > ? OR state = 'unavailable' THEN base_state ELSE state END,
      base_reason = CASE WHEN night > ? OR state = 'unavailable' THEN base_reason ELSE reason END,
      night = excluded.night, state = excluded.state, reason = excluded.reason,
      valid_until = excluded.valid_until, as_of = excluded.as_of`)
  const results = db.prepare(`${RESULT} ORDER BY r.n`)
  const changes = db.prepare(`${RESULT} WHERE ${CHANGED} ORDER BY r.n`)
  const changed = db.prepare(`SELECT count(*) AS n FROM row r JOIN answer a ON a.key = r.key WHERE ${CHANGED}`)
  const counts = db.prepare(`SELECT coalesce(a.state, 'unreadable') AS state, count(*) AS n
    FROM row r LEFT JOIN answer a ON a.key = r.key GROUP BY 1 ORDER BY 1`)
  return {
    /** Begins a night: its rows come anew. */
    clearRows: () => db.exec('DELETE FROM row'),
    write(written: Written, { night, finished }: { night: number; finished: number }): void {
      const { n, line, code, page, listingHost, listingId } = written
      const [key, reason] = 'key' in written ? [written.key, null] : [null, written.reason]
      row.run(n, line, code, page, listingHost, listingId, key, reason)
      if (!('key' in written)) return
      const { state, reason: why, validUntil = null, asOf = null } = written.outcome
      answer.run(written.key, night, state, why, validUntil, asOf, finished, finished)
    },
    /** Forgets what this night's file no longer asks about. */
    forgetOthers(night: number): number {
      const { changes: gone } = db.prepare('DELETE FROM answer WHERE night < ?').run(night)
      return Number(gone)
    },
    results: () => stream(results.iterate() as Iterable<Columns>),
    changes: (night: number) => stream(changes.iterate(night) as Iterable<Columns>),
    countChanges: (night: number) => Number(changed.get(night)?.['n']),
    counts: () =>
      Object.fromEntries((counts.all() as { state: string; n: number }[]).map(({ state, n }) => [state, n])),
  }
}

type Columns = {
  line: number
  code: string
  page: string
  listing_host: string
  listing_id: string
  state: string
  reason: string
  valid_until: number | null
  as_of: number | null
  base_state: string | null
  base_reason: string | null
}

function* stream(rows: Iterable<Columns>): Generator<Result, void, undefined> {
  for (const { line, code, page, state, reason, ...more } of rows)
    yield {
      line,
      code,
      page,
      listingHost: more.listing_host,
      listingId: more.listing_id,
      state,
      reason,
      ...(more.valid_until !== null && { validUntil: more.valid_until }),
      ...(more.as_of !== null && { asOf: more.as_of }),
      ...(more.base_state !== null && { was: { state: more.base_state, reason: more.base_reason ?? '' } }),
    }
}
