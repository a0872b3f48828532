import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Result } from '../../result.ts'
import type { Cells } from '../cells.ts'

/** What is stored of a result: no fact of a badge. `reason` is `''` for `verified`; times are in seconds. */
export type StoredResult = { state: string; reason: string; validUntil?: number; asOf?: number }

/**
 * A row of the file with its result. `readAs` is its page or listing as it was read, `''` if as typed; `was` is its last
 * result before this run that was not `unavailable`.
 */
export type AuditResult = Cells & { line: number; readAs: string } & StoredResult & {
    was?: { state: string; reason: string }
  }

/** A row to store: its place `n` in the file, and a result under a key, or the reason why it cannot be checked. */
export type CheckedRow = Cells & { n: number; line: number; readAs: string } & (
    | { key: string; result: StoredResult }
    | { reason: string }
  )

/** What is stored of a result: nothing that the badge says about anybody. */
export function storedResultOf(result: Result): StoredResult {
  if (result.state === 'verified')
    return { state: 'verified', reason: '', validUntil: result.validUntil, asOf: result.asOf }
  const { state, reason } = result
  return { state, reason, ...('validUntil' in result && { validUntil: result.validUntil }) }
}

const CHANGED = `a.run = ? AND a.state <> 'unavailable'
  AND (a.base_state IS NULL OR a.base_state <> a.state OR a.base_reason <> a.reason)`
const RESULT = `SELECT r.line, r.code, r.page, r.listing_host, r.listing_id, r.read_as, coalesce(a.state, 'unreadable') AS state,
  coalesce(a.reason, r.reason) AS reason, a.valid_until, a.as_of, a.base_state, a.base_reason
  FROM row r LEFT JOIN result a ON a.key = r.key`

/** The rows of this run with their results, and what each is compared with. */
export class ResultTable {
  readonly #db: DatabaseSync
  readonly #storeRow: StatementSync
  readonly #storeResult: StatementSync
  readonly #all: StatementSync
  readonly #changes: StatementSync
  readonly #countChanges: StatementSync
  readonly #counts: StatementSync
  readonly #deleteBefore: StatementSync
  readonly #hasAnswers: StatementSync
  readonly #unreadable: StatementSync

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#storeRow = db.prepare(`INSERT OR REPLACE INTO row
      (n, line, code, page, listing_host, listing_id, read_as, key, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    // `unavailable` is no change, and neither is an interrupted run: the base of a comparison is the last result that
    // was not unavailable, of the last run that was finished.
    this.#storeResult =
      db.prepare(`INSERT INTO result (key, run, state, reason, valid_until, as_of) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET
        base_state = CASE WHEN run > ? OR state = 'unavailable' THEN base_state ELSE state END,
        base_reason = CASE WHEN run > ? OR state = 'unavailable' THEN base_reason ELSE reason END,
        run = excluded.run, state = excluded.state, reason = excluded.reason,
        valid_until = excluded.valid_until, as_of = excluded.as_of`)
    this.#all = db.prepare(`${RESULT} ORDER BY r.n`)
    this.#changes = db.prepare(`${RESULT} WHERE ${CHANGED} ORDER BY r.n`)
    this.#countChanges = db.prepare(`SELECT count(*) AS n FROM row r JOIN result a ON a.key = r.key WHERE ${CHANGED}`)
    this.#counts = db.prepare(`SELECT coalesce(a.state, 'unreadable') AS state, count(*) AS n
      FROM row r LEFT JOIN result a ON a.key = r.key GROUP BY 1 ORDER BY 1`)
    this.#deleteBefore = db.prepare('DELETE FROM result WHERE run < ?')
    this.#hasAnswers = db.prepare('SELECT 1 FROM result WHERE run = ? LIMIT 1')
    this.#unreadable = db.prepare(`${RESULT} WHERE coalesce(a.state, 'unreadable') = 'unreadable' ORDER BY r.n`)
  }

  /** Deletes the rows of the run before. */
  clearRows(): void {
    this.#db.exec('DELETE FROM row')
  }

  /** Stores a row of `run`; `finished` is the last run that was finished. */
  store(row: CheckedRow, { run, finished }: { run: number; finished: number }): void {
    const { n, line, code, page, listingHost, listingId, readAs } = row
    const [key, reason] = 'key' in row ? [row.key, null] : [null, row.reason]
    this.#storeRow.run(n, line, code, page, listingHost, listingId, readAs, key, reason)
    if (!('key' in row)) return
    const { result } = row
    const { validUntil = null, asOf = null } = result
    this.#storeResult.run(row.key, run, result.state, result.reason, validUntil, asOf, finished, finished)
  }

  /** Deletes the results of rows that the file of this run no longer has. Returns how many there were. */
  deleteBefore(run: number): number {
    return Number(this.#deleteBefore.run(run).changes)
  }

  /** All rows in the order of the file. */
  all(): Generator<AuditResult, void, undefined> {
    return readResults(this.#all.iterate() as Iterable<ResultColumns>)
  }

  /** The rows that cannot be checked, in the order of the file. */
  unreadable(): Generator<AuditResult, void, undefined> {
    return readResults(this.#unreadable.iterate() as Iterable<ResultColumns>)
  }

  /** Whether any row of `run` could be checked. */
  hasAnswers(run: number): boolean {
    return this.#hasAnswers.get(run) !== undefined
  }

  /** The rows whose result is another one than before `run`, or new. */
  changes(run: number): Generator<AuditResult, void, undefined> {
    return readResults(this.#changes.iterate(run) as Iterable<ResultColumns>)
  }

  countChanges(run: number): number {
    return Number(this.#countChanges.get(run)?.['n'])
  }

  /** The number of rows by state; `unreadable` counts those that cannot be checked. */
  counts(): { [state: string]: number } {
    const rows = this.#counts.all() as { state: string; n: number }[]
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
  }
}

type ResultColumns = {
  line: number
  code: string
  page: string
  listing_host: string
  listing_id: string
  read_as: string
  state: string
  reason: string
  valid_until: number | null
  as_of: number | null
  base_state: string | null
  base_reason: string | null
}

function* readResults(rows: Iterable<ResultColumns>): Generator<AuditResult, void, undefined> {
  for (const { line, code, page, state, reason, ...columns } of rows)
    yield {
      line,
      code,
      page,
      listingHost: columns.listing_host,
      listingId: columns.listing_id,
      readAs: columns.read_as,
      state,
      reason,
      ...(columns.valid_until !== null && { validUntil: columns.valid_until }),
      ...(columns.as_of !== null && { asOf: columns.as_of }),
      ...(columns.base_state !== null && { was: { state: columns.base_state, reason: columns.base_reason ?? '' } }),
    }
}
