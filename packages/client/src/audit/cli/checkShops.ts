import { realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createPool } from '../../pool/pool.ts'
import { formatOf, printReport, writeReport } from '../report/file.ts'
import { type Format, isFormat } from '../report/format.ts'
import { type AuditSummary, runAudit } from '../run.ts'
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
  const { results, quiet = false, pageOptional = false } = options
  const format = readFormat(options.format ?? 'csv')
  const resultsFormat = results === undefined ? undefined : (formatOf(results) ?? format)
  checkFile(file)
  if (results !== undefined) checkResults(results, file)
  const threads = readThreads(options.threads)
  const pool = threads === 1 ? undefined : createPool(threads ? { threads } : {})
  const progress = createProgress(file, quiet)
  let state: AuditState | undefined
  try {
    state = openState(options.state)
    const judging = pool ? { createVerifier: pool.createVerifier } : {}
    const { open, update: onProgress } = progress
    const summary = await runAudit({ ...settings, ...judging, state, open, onProgress, pageOptional, signal })
    progress.stop()
    if (results !== undefined && resultsFormat) await writeReport(results, state.results.all(), resultsFormat)
    if (summary.changes !== undefined) await printReport(process.stdout, state.results.changes(summary.run), format)
    sayError(summaryText(summary, state.results.unreadable()))
    return exitOf(summary)
  } finally {
    progress.stop()
    state?.close()
    await pool?.close()
  }
}

/** A pipe cannot be read twice, as telling the encoding needs it. */
function checkFile(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) throw new CommandError('FILE_UNREADABLE', `there is no ${file}`)
  if (!stats.isFile()) throw new CommandError('FILE_UNREADABLE', `${file} is not a file`)
}

/** Tells before a long run what would fail after it. */
function checkResults(results: string, file: string): void {
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

/** The number of threads; 0 for one a core. */
const readThreads = (text: string | undefined): number => Math.max(0, Math.floor(Number(text ?? 0))) || 0
