import { realpathSync, statSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { createPool, type Pool } from '../../pool/pool.ts'
import { formatOf, printReport, writeReport } from '../report/file.ts'
import { type Format, isFormat } from '../report/format.ts'
import { type AuditSummary, runAudit } from '../run.ts'
import { stateErrorOf } from '../state/database.ts'
import { type AuditState, openState } from '../state/state.ts'
import { CommandError, EXIT, sayError } from './exit.ts'
import { createProgress } from './progress.ts'
import type { Settings } from './settings.ts'
import { summaryText } from './summary.ts'

/** The options of an audit, as commander gives them. */
export type ShopsOptions = {
  state: string
  results?: string
  format?: string
  threads?: string
  quiet?: boolean
  pageOptional?: boolean
}

type Invocation = { settings: Settings; options: ShopsOptions; signal: AbortSignal }

/** Audits a file of shops: changes to stdout, all results to a file if one is named, the summary to stderr. */
export async function checkShops(file: string, { settings, options, signal }: Invocation): Promise<number> {
  const { results, quiet = false } = options
  const format = readFormat(options.format ?? 'csv')
  const threads = readThreads(options.threads)
  checkFile(file)
  if (results !== undefined) checkResults(results, file)
  const pool = threads === 1 ? undefined : createPool(threads === undefined ? {} : { threads })
  const progress = createProgress(file, quiet)
  try {
    return await withState(options.state, async (state) => {
      const summary = await runAudit({ ...settings, ...auditOptions({ options, pool, progress }), state, signal })
      progress.stop()
      await report(summary, state, { results, format })
      return exitOf(summary)
    })
  } finally {
    progress.stop()
    await pool?.close()
  }
}

type Run = { options: ShopsOptions; pool: Pool | undefined; progress: ReturnType<typeof createProgress> }

function auditOptions({ options: { pageOptional = false }, pool, progress }: Run) {
  const { open, update: onProgress } = progress
  return { open, onProgress, pageOptional, ...(pool && { createVerifier: pool.createVerifier }) }
}

/** Opens and closes a state folder around some work. */
async function withState<T>(folder: string, work: (state: AuditState) => Promise<T>): Promise<T> {
  const state = openState(folder)
  try {
    return await work(state)
  } catch (error) {
    throw stateErrorOf(error, folder)
  } finally {
    state.close()
  }
}

type Outputs = { results: string | undefined; format: Format }

async function report(summary: AuditSummary, state: AuditState, { results, format }: Outputs): Promise<void> {
  if (results !== undefined) await writeReport(results, state.results.all(), formatOf(results) ?? format)
  if (summary.changes !== undefined) await printReport(process.stdout, state.results.changes(summary.run), format)
  sayError(summaryText(summary, state.results.unreadable()))
}

/** A pipe cannot be read twice, as telling the encoding needs it. */
function checkFile(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) throw new CommandError('FILE_UNREADABLE', `there is no ${file}`)
  if (!stats.isFile()) throw new CommandError('FILE_UNREADABLE', `${file} is not a file`)
}

/** Tells before a long run what would fail after it, and what the program that opens the results would not read. */
function checkResults(results: string, file: string): void {
  if (/\.(?:xlsx?|ods|et|json)$/i.test(results))
    throw new CommandError('FORMAT_UNKNOWN', `results are .csv, .jsonl or .html, not ${extname(results)}`)
  const folder = dirname(resolve(results))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError('RESULTS_UNWRITABLE', `there is no folder ${folder}`)
  const existing = statSync(results, { throwIfNoEntry: false })
  if (existing?.isDirectory()) throw new CommandError('RESULTS_UNWRITABLE', `${results} is a folder`)
  if (existing && realpathSync(results) === realpathSync(file))
    throw new CommandError('RESULTS_UNWRITABLE', `the results would replace ${file}`)
}

function exitOf({ states, changes = 0 }: AuditSummary): number {
  if (states['unavailable'] || states['unreadable']) return EXIT.INCOMPLETE
  return changes > 0 ? EXIT.CHANGES : EXIT.UNCHANGED
}

function readFormat(text: string): Format {
  if (isFormat(text)) return text
  throw new CommandError('FORMAT_UNKNOWN', `a format is csv, jsonl or html, not ${text}`)
}

/** The number of threads; `undefined` for one a core. */
function readThreads(text: string | undefined): number | undefined {
  if (text === undefined || /^[1-9]\d{0,2}$/.test(text)) return text === undefined ? undefined : Number(text)
  throw new CommandError('THREADS_UNREADABLE', `--threads is a number from 1 to 999, not ${text}`)
}
