import { createHash } from 'node:crypto'
import { createVerifier, type Verifier, type VerifierOptions } from '@liangpai/core'
import { inOrder } from '../inOrder.ts'
import { readRegistries, type Registries } from '../registries.ts'
import { createTransport } from '../transport.ts'
import { ask } from './ask.ts'
import { createEvidence, type Desk } from './evidence.ts'
import { type Row, rowsOf } from './row.ts'
import type { Outcome, Written } from './state/answers.ts'
import type { Night } from './state/nights.ts'
import type { State } from './state/state.ts'

/** Rows that are written together, and rows that are under way at a time. */
const TOGETHER = 500
const CONCURRENCY = 512

/** A night's work: which shops, by whose roots, with what is at hand in `state`. Times in seconds. */
export type NightOptions = {
  state: State
  /** The file of shops, from its beginning. It is asked for again if a broken night turns out to be of another file. */
  open: () => AsyncIterable<Uint8Array>
  registry: string | readonly string[]
  anchors: readonly string[]
  revoked?: readonly string[]
  fetch?: typeof globalThis.fetch
  now?: () => number
  createVerifier?: (options: VerifierOptions) => Pick<Verifier, 'judge'>
  /** Is told how far it is: rows that are answered and written. */
  onProgress?: (progress: { rows: number; requests: number }) => void
  signal?: AbortSignal
}

/** What came of a night. `changes` is missing on the first: there is nothing to compare with. */
export type NightSummary = {
  night: number
  rows: number
  /** Rows by state; `unreadable` are those that ask nothing. */
  states: { [state: string]: number }
  changes?: number
  /** Rows of the last night that the file no longer has. */
  dropped: number
  /** Requests that went out, of this night as a whole. */
  requests: number
  /** From which row a broken night was gone on with, 0 if it was not broken. */
  resumedAt: number
}

/**
 * Answers every row of a file, in its order, and writes it to the state. A night that was broken off, however hard, goes
 * on where it was. Throws `TableError`, `ClientUsageError` or `UsageError` before it asks anything; no row makes it throw.
 */
export async function runNight(options: NightOptions): Promise<NightSummary> {
  const { state, now = () => Math.floor(Date.now() / 1000), signal } = options
  const registries = readRegistries(options.registry)
  const anchors = [...options.anchors]
  const revoked = [...(options.revoked ?? [])]
  const { allowLocalhost } = registries
  const verifier = (options.createVerifier ?? createVerifier)({ anchors, revoked, allowLocalhost })
  const night = await findNight(options, registries, now())
  const resumedAt = night.rows
  const get = createTransport({ fetch: options.fetch, onRequest: () => void night.requests++ })
  const desk: Desk = { state, get, verifier, authorities: registries.origins, night: night.id, now }
  const evidence = createEvidence(desk)
  signal?.throwIfAborted()
  await evidence.refreshAll()

  const rows = skip(rowsOf(options.open(), registries), night.rows)
  const answer = async (row: Row) => ({
    row,
    outcome: 'question' in row ? await ask(row.question, evidence, desk) : undefined,
  })
  const finished = state.nights.lastFinished()
  let batch: { row: Row; outcome: Outcome | undefined }[] = []
  const write = () => {
    state.together(() => {
      batch.forEach(({ row, outcome }, at) => {
        state.answers.write(writtenOf(row, night.rows + at, outcome), { night: night.id, finished })
      })
      advance(
        night,
        batch.map(({ row }) => row),
      )
      state.nights.progress(night)
    })
    batch = []
    options.onProgress?.({ rows: night.rows, requests: night.requests })
  }
  for await (const answered of inOrder(rows, answer, { concurrency: CONCURRENCY, signal }))
    if (batch.push(answered) === TOGETHER) write()
  write()
  return finish(state, night, { finished, resumedAt, now: now() })
}

/** The night to go on with, or a new one. */
async function findNight({ state, open, anchors, revoked = [] }: NightOptions, registries: Registries, now: number) {
  const settings = JSON.stringify([[...registries.origins], [...anchors].toSorted(), [...revoked].toSorted()])
  const broken = state.nights.broken(settings, now)
  const rows = rowsOf(open(), registries)
  const head = broken && (await digestOf(rows, broken.rows))
  await (broken ? rows.return() : rows.next().finally(() => rows.return()))
  if (broken && head === broken.digest) return broken
  let night: Night | undefined
  state.together(() => {
    state.answers.clearRows()
    night = state.nights.begin(settings, now)
  })
  return night as Night
}

/** The digest of the first rows of a file, as `advance` makes it; `undefined` if there are not so many. */
async function digestOf(rows: AsyncIterable<Row>, count: number): Promise<string | undefined> {
  const progress = { rows: 0, digest: '' }
  let batch: Row[] = []
  if (count === 0) return ''
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < TOGETHER && progress.rows + batch.length < count) continue
    advance(progress, batch)
    batch = []
    if (progress.rows === count) return progress.digest
  }
  return undefined
}

function advance(progress: Pick<Night, 'rows' | 'digest'>, rows: readonly Row[]): void {
  progress.digest = createHash('sha256').update(progress.digest).update(JSON.stringify(rows)).digest('base64url')
  progress.rows += rows.length
}

async function* skip<T>(items: AsyncIterable<T>, count: number): AsyncGenerator<T, void, undefined> {
  let at = 0
  for await (const item of items) if (at++ >= count) yield item
}

function writtenOf(row: Row, n: number, outcome: Outcome | undefined): Written {
  const { line, code, page, listingHost, listingId } = row
  const cells = { n, line, code, page, listingHost, listingId }
  if (!('question' in row)) return { ...cells, reason: row.reason }
  const key = `${row.question.url}\n${page || (listingHost && `${listingHost} ${listingId}`)}`
  return { ...cells, key, outcome: outcome as Outcome }
}

function finish(
  state: State,
  night: Night,
  { finished, resumedAt, now }: { finished: number; resumedAt: number; now: number },
): NightSummary {
  const { answers } = state
  let dropped = 0
  state.together(() => {
    dropped = answers.forgetOthers(night.id)
    state.forgetBadges()
    state.nights.end(night, now)
  })
  return {
    night: night.id,
    rows: night.rows,
    states: answers.counts(),
    ...(finished > 0 && { changes: answers.countChanges(night.id) }),
    dropped,
    requests: night.requests,
    resumedAt,
  }
}
