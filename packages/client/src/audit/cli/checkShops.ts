import { existsSync } from 'node:fs'
import { createPool } from '../../pool/pool.ts'
import { formatOf, printReport, writeReport } from '../report/file.ts'
import { type Format, isFormat } from '../report/format.ts'
import { type AuditSummary, runAudit } from '../run.ts'
import { openState } from '../state/state.ts'
import { CommandError, EXIT } from './exit.ts'
import { createProgress } from './progress.ts'
import type { Settings } from './settings.ts'

/** The options of an audit, as commander gives them. */
export type ShopsOptions = { state: string; results?: string; format?: string; threads?: string; quiet?: boolean }

type Invocation = { settings: Settings; options: ShopsOptions; signal: AbortSignal }

/** Audits a file of shops: changes to stdout, all results to a file if one is named, the summary to stderr. */
export async function checkShops(file: string, { settings, options, signal }: Invocation): Promise<number> {
  const { results, quiet = false } = options
  const format = readFormat(options.format ?? 'csv')
  const resultsFormat = results === undefined ? undefined : (formatOf(results) ?? format)
  if (!existsSync(file)) throw new CommandError('FILE_UNREADABLE', `there is no ${file}`)
  const threads = readThreads(options.threads)
  const pool = threads === 1 ? undefined : createPool(threads ? { threads } : {})
  const progress = createProgress(file, quiet)
  const state = openState(options.state)
  try {
    const judging = pool ? { createVerifier: pool.createVerifier } : {}
    const { open, update: onProgress } = progress
    const summary = await runAudit({ ...settings, ...judging, state, open, onProgress, signal })
    progress.stop()
    if (results !== undefined && resultsFormat) await writeReport(results, state.results.all(), resultsFormat)
    if (summary.changes !== undefined) await printReport(process.stdout, state.results.changes(summary.run), format)
    process.stderr.write(`${textOf(summary)}\n`)
    return exitOf(summary)
  } finally {
    progress.stop()
    state.close()
    await pool?.close()
  }
}

function exitOf({ states, changes = 0 }: AuditSummary): number {
  if (states['unavailable']) return EXIT.INCOMPLETE
  return changes > 0 ? EXIT.CHANGES : EXIT.UNCHANGED
}

function textOf({ rows, states, changes, dropped, requests, resumedAt }: AuditSummary): string {
  const counts = Object.entries(states).map(([state, count]) => `${state} ${count}`)
  const comparison =
    changes === undefined ? 'first run, nothing to compare with' : `${changes} changed, ${dropped} dropped`
  const resumed = resumedAt > 0 ? [`resumed at row ${resumedAt}`] : []
  return [`${rows} rows`, ...counts, comparison, `${requests} requests`, ...resumed].join('; ')
}

function readFormat(text: string): Format {
  if (isFormat(text)) return text
  throw new CommandError('FORMAT_UNKNOWN', `a format is csv, jsonl or html, not ${text}`)
}

/** The number of threads; 0 for one a core. */
const readThreads = (text: string | undefined): number => Math.max(0, Math.floor(Number(text ?? 0))) || 0
