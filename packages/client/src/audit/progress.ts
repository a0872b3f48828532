import { createHash } from 'node:crypto'
import type { StoredResult } from './state/results.ts'
import type { AuditRun } from './state/runs.ts'
import type { AuditState } from './state/state.ts'
import type { Row } from './row.ts'

/** Rows stored in one transaction. */
const BATCH_SIZE = 500

/** A row, and what it came to unless it cannot be checked. */
export type Checked = { row: Row; result: StoredResult | undefined }

/** Stores checked rows in the order of the file, a batch at a time, and with each batch how far the run is. */
export class RunProgress {
  readonly #state: AuditState
  readonly #run: AuditRun
  readonly #finished: number
  readonly #onBatch: () => void
  #batch: Checked[] = []

  constructor(state: AuditState, run: AuditRun, onBatch: () => void) {
    this.#state = state
    this.#run = run
    this.#finished = state.runs.lastFinished()
    this.#onBatch = onBatch
  }

  add(checked: Checked): void {
    if (this.#batch.push(checked) === BATCH_SIZE) this.flush()
  }

  /** Stores the rows that are not stored yet. */
  flush(): void {
    const [batch, run, { results, runs }] = [this.#batch, this.#run, this.#state]
    const place = { run: run.id, finished: this.#finished }
    this.#state.commit(() => {
      batch.forEach((checked, at) => results.store(checkedRow(checked, run.rows + at), place))
      addToDigest(
        run,
        batch.map(({ row }) => row),
      )
      runs.advance(run)
    })
    this.#batch = []
    this.#onBatch()
  }
}

function checkedRow({ row, result }: Checked, n: number): Parameters<AuditState['results']['store']>[0] {
  const { line, code, page, listingHost, listingId, readAs = '' } = row
  const cells = { n, line, code, page, listingHost, listingId, readAs }
  if ('reason' in row) return { ...cells, reason: row.reason }
  const shop = page || (listingHost && `${listingHost} ${listingId}`)
  // A row that may be a part of another one has a result of its own: what it is doubted for is certain elsewhere.
  const key = `${row.check.url}\n${shop}${row.check.isInQuote ? '\n' : ''}`
  return { ...cells, key, result: result as StoredResult }
}

/** The digest of the first `count` rows of a file, batch by batch as a run makes it; `undefined` if it has fewer. */
export async function digestOf(rows: AsyncIterable<Row>, count: number): Promise<string | undefined> {
  const done = { rows: 0, digest: '' }
  if (count === 0) return done.digest
  let batch: Row[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH_SIZE && done.rows + batch.length < count) continue
    addToDigest(done, batch)
    batch = []
    if (done.rows === count) return done.digest
  }
  return undefined
}

function addToDigest(done: Pick<AuditRun, 'rows' | 'digest'>, rows: readonly Row[]): void {
  done.digest = createHash('sha256').update(done.digest).update(JSON.stringify(rows)).digest('base64url')
  done.rows += rows.length
}
