import { createVerifier, type Verifier, type VerifierOptions } from '@liangpai/core'
import { mapInOrder } from '../mapInOrder.ts'
import { readRegistries } from '../registries.ts'
import { createTransport } from '../transport.ts'
import { readTrust } from '../trust.ts'
import { BundleRequests } from './bundleRequests.ts'
import { type CheckContext, checkRow } from './check.ts'
import type { AuditContext } from './context.ts'
import { type Checked, digestOf, RunProgress } from './progress.ts'
import type { Row } from './row.ts'
import { SharedEvidence } from './sharedEvidence.ts'
import { openShopTable, type ShopTable, type TableSummary } from './shopTable.ts'
import type { AuditRun } from './state/runs.ts'
import type { AuditState } from './state/state.ts'
import { refreshStored } from './upkeep.ts'

/** Rows in work at a time. */
const CONCURRENCY = 512

/** An audit: which shops, whom to ask and whom to trust, and where evidence and results are stored. */
export type AuditOptions = {
  /** From `openState`. The caller closes it. */
  state: AuditState
  /** Opens the file of shops at its beginning. Called several times: the encoding is told by the whole file. */
  open: () => AsyncIterable<Uint8Array>
  /** The origins of registries: the first is asked for bare codes. No other host gets a request. */
  registries: readonly string[]
  /**
   * A row without page or listing asks only whether its badge is in effect. Without it such a row is unreadable, and a
   * table without such columns is refused.
   */
  pageOptional?: boolean
  /** RFC 7638 thumbprints of root keys. */
  anchors: readonly string[]
  /** Thumbprints of keys that count as absent. */
  revoked?: readonly string[]
  /** Used instead of the global `fetch`. */
  fetch?: typeof globalThis.fetch
  /** The clock, in seconds since the epoch. */
  now?: () => number
  /** Makes the verifier that judges; that of a pool judges on worker threads. */
  createVerifier?: (options: VerifierOptions) => Pick<Verifier, 'judge'>
  /** Called after each batch with the number of rows that are stored, and of requests so far. */
  onProgress?: (progress: { rows: number; requests: number }) => void
  /** Aborting it interrupts the run, which rejects with the signal's reason and can be resumed. */
  signal?: AbortSignal
}

/** What an audit run came to. */
export type AuditSummary = {
  /** The id of the run. */
  run: number
  rows: number
  /** The number of rows by state; `unreadable` counts those that cannot be checked. */
  states: { [state: string]: number }
  /** The number of rows whose result changed; missing in the first run, which has nothing to compare with. */
  changes?: number
  /** Rows of the last run that the file no longer has. */
  dropped: number
  /** Requests sent, before and after an interruption. */
  requests: number
  /** The row at which an interrupted run was resumed, otherwise 0. */
  resumedAt: number
  /** How the file was read. Its lines add up: those of the head, blank ones, and those of the rows. */
  table: TableSummary
}

/**
 * Checks every row of a file in order and stores the results. A run that was interrupted, even by a kill, is resumed
 * where it was. Throws `TableError` or `ClientUsageError` before any request; no row makes it throw.
 */
export async function runAudit(options: AuditOptions): Promise<AuditSummary> {
  const { state, now = () => Math.floor(Date.now() / 1000), signal, onProgress } = options
  const registries = readRegistries(options.registries)
  const trust = readTrust(options)
  const verifier = (options.createVerifier ?? createVerifier)({ ...trust, allowLocalhost: registries.allowLocalhost })
  const { open, pageOptional = false } = options
  const table = await openShopTable({ open, registries, pageOptional })
  const settings = JSON.stringify([
    registries.origins,
    trust.anchors.toSorted(),
    trust.revoked.toSorted(),
    pageOptional,
  ])
  const run = await findRun({ state, table, settings, now: now() })
  const resumedAt = run.rows
  const get = createTransport({ fetch: options.fetch, onRequest: () => void run.requests++ })
  const context = withRequests({ state, get, verifier, registries, run: run.id, now })
  signal?.throwIfAborted()
  await refreshStored(context)

  const progress = new RunProgress(state, run, () => onProgress?.({ rows: run.rows, requests: run.requests }))
  const check = async (row: Row): Promise<Checked> => ({
    row,
    result: 'check' in row ? await checkRow(row.check, context) : undefined,
  })
  const rows = skip(table.rows(), run.rows)
  for await (const checked of mapInOrder(rows, check, { concurrency: CONCURRENCY, signal })) progress.add(checked)
  progress.flush()
  return finish(state, run, { table: table.summary(), resumedAt, now: now() })
}

function withRequests(context: AuditContext): CheckContext {
  const bundles = new BundleRequests(context)
  return { ...context, bundles, shared: new SharedEvidence(context, bundles) }
}

type RunSearch = { state: AuditState; table: ShopTable; settings: string; now: number }

/** The interrupted run if it can be resumed with this file, otherwise a new one. */
async function findRun({ state, table, settings, now }: RunSearch): Promise<AuditRun> {
  const interrupted = state.runs.resumable(settings, now)
  const digest = interrupted && (await digestOf(table.rows(), interrupted.rows))
  return interrupted && digest === interrupted.digest ? interrupted : beginRun(state, settings, now)
}

function beginRun(state: AuditState, settings: string, now: number): AuditRun {
  let run: AuditRun | undefined
  state.commit(() => {
    state.results.clearRows()
    run = state.runs.begin(settings, now)
  })
  return run as AuditRun
}

async function* skip<T>(items: AsyncIterable<T>, count: number): AsyncGenerator<T, void, undefined> {
  let at = 0
  for await (const item of items) if (at++ >= count) yield item
}

function finish(
  state: AuditState,
  run: AuditRun,
  { now, ...rest }: Pick<AuditSummary, 'table' | 'resumedAt'> & { now: number },
): AuditSummary {
  const { results, runs } = state
  const isFirst = runs.lastFinished() === 0
  const hasAnswers = results.hasAnswers(run.id)
  let dropped = 0
  state.commit(() => {
    // A table of which no row can be read is a mistake, and no reason to forget what the last one came to.
    if (hasAnswers) dropped = results.deleteBefore(run.id)
    state.deleteUnusedBadges()
    runs.end(run, now)
  })
  return {
    run: run.id,
    rows: run.rows,
    states: results.counts(),
    ...(!isFirst && { changes: results.countChanges(run.id) }),
    dropped,
    requests: run.requests,
    ...rest,
  }
}
