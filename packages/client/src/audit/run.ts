import { createVerifier, type Verifier, type VerifierOptions } from '@liangpai/core'
import { mapInOrder } from '../mapInOrder.ts'
import { readRegistries, type Registries } from '../registries.ts'
import { createTransport } from '../transport.ts'
import { BundleRequests } from './bundleRequests.ts'
import { checkBadge, type CheckContext } from './check.ts'
import type { AuditContext } from './context.ts'
import { type Checked, digestOf, RunProgress } from './progress.ts'
import { type Row, rowsOf } from './row.ts'
import { SharedEvidence } from './sharedEvidence.ts'
import type { AuditRun } from './state/runs.ts'
import type { AuditState } from './state/state.ts'
import { refreshStored } from './upkeep.ts'

/** Rows in work at a time. */
const CONCURRENCY = 512

/** An audit: which shops, whom to ask and whom to trust, and where evidence and results are stored. */
export type AuditOptions = {
  /** From `openState`. The caller closes it. */
  state: AuditState
  /** Opens the file of shops at its beginning. Called again if an interrupted run turns out to be of another file. */
  open: () => AsyncIterable<Uint8Array>
  /** The origin of a registry, or of several: the first is asked for bare codes. No other host gets a request. */
  registry: string | readonly string[]
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
}

/**
 * Checks every row of a file in order and stores the results. A run that was interrupted, even by a kill, is resumed
 * where it was. Throws `TableError`, `ClientUsageError` or core's `UsageError` before any request; no row makes it throw.
 */
export async function runAudit(options: AuditOptions): Promise<AuditSummary> {
  const { state, now = () => Math.floor(Date.now() / 1000), signal, onProgress } = options
  const registries = readRegistries(options.registry)
  const verifier = verifierOf(options, registries)
  const run = await findRun(options, registries, now())
  const resumedAt = run.rows
  const get = createTransport({ fetch: options.fetch, onRequest: () => void run.requests++ })
  const context = withRequests({ state, get, verifier, registries, run: run.id, now })
  signal?.throwIfAborted()
  await refreshStored(context)

  const progress = new RunProgress(state, run, () => onProgress?.({ rows: run.rows, requests: run.requests }))
  const check = async (row: Row): Promise<Checked> => ({
    row,
    result: 'check' in row ? await checkBadge(row.check, context) : undefined,
  })
  const rows = skip(rowsOf(options.open(), registries), run.rows)
  for await (const checked of mapInOrder(rows, check, { concurrency: CONCURRENCY, signal })) progress.add(checked)
  progress.flush()
  return finish(state, run, { resumedAt, now: now() })
}

function verifierOf(options: AuditOptions, { allowLocalhost }: Registries): Pick<Verifier, 'judge'> {
  const { anchors, revoked = [], createVerifier: makeVerifier = createVerifier } = options
  return makeVerifier({ anchors: [...anchors], revoked: [...revoked], allowLocalhost })
}

function withRequests(context: AuditContext): CheckContext {
  const bundles = new BundleRequests(context)
  return { ...context, bundles, shared: new SharedEvidence(context, bundles) }
}

/** The interrupted run if it can be resumed with this file, otherwise a new one. */
async function findRun(
  { state, open, anchors, revoked = [] }: AuditOptions,
  registries: Registries,
  now: number,
): Promise<AuditRun> {
  const settings = JSON.stringify([registries.origins, [...anchors].toSorted(), [...revoked].toSorted()])
  const interrupted = state.runs.resumable(settings, now)
  const rows = rowsOf(open(), registries)
  const digest = interrupted && (await digestOf(rows, interrupted.rows))
  await (interrupted ? rows.return() : rows.next().finally(() => rows.return()))
  if (interrupted && digest === interrupted.digest) return interrupted
  return beginRun(state, settings, now)
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

function finish(state: AuditState, run: AuditRun, at: { resumedAt: number; now: number }): AuditSummary {
  const { results, runs } = state
  const isFirst = runs.lastFinished() === 0
  let dropped = 0
  state.commit(() => {
    dropped = results.deleteBefore(run.id)
    state.deleteUnusedBadges()
    runs.end(run, at.now)
  })
  return {
    run: run.id,
    rows: run.rows,
    states: results.counts(),
    ...(!isFirst && { changes: results.countChanges(run.id) }),
    dropped,
    requests: run.requests,
    resumedAt: at.resumedAt,
  }
}
