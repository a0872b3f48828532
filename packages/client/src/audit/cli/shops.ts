import { existsSync } from 'node:fs'
import { createPool } from '../../pool/pool.ts'
import { type NightSummary, runNight } from '../night.ts'
import { formatOf, printReport, writeReport } from '../report/file.ts'
import { type Format, isFormat } from '../report/format.ts'
import { openState } from '../state/state.ts'
import { CommandError, EXIT } from './exit.ts'
import { createProgress } from './progress.ts'
import type { readSettings } from './settings.ts'

/** Options of a night. */
export type ShopsOptions = { state: string; results?: string; format?: string; threads?: string; quiet?: boolean }

type Given = { settings: ReturnType<typeof readSettings>; options: ShopsOptions; signal: AbortSignal }

/** Answers a file of shops: changes to stdout, all results to a file if one is named, the summary to stderr. */
export async function auditShops(file: string, { settings, options, signal }: Given): Promise<number> {
  const { results, quiet = false } = options
  const format = readFormat(options.format ?? 'csv')
  const resultsFormat = results === undefined ? undefined : (formatOf(results) ?? format)
  if (!existsSync(file)) throw new CommandError('FILE_UNREADABLE', `there is no ${file}`)
  const pool = readThreads(options.threads) === 1 ? undefined : createPool(threadsOf(options.threads))
  const progress = createProgress(file, quiet)
  const state = openState(options.state)
  try {
    const verifying = pool ? { createVerifier: pool.createVerifier } : {}
    const { open, update: onProgress } = progress
    const summary = await runNight({ ...settings, ...verifying, state, open, onProgress, signal })
    progress.stop()
    if (results !== undefined && resultsFormat) await writeReport(results, state.answers.results(), resultsFormat)
    if (summary.changes !== undefined) await printReport(process.stdout, state.answers.changes(summary.night), format)
    process.stderr.write(`${wordsOf(summary)}\n`)
    return exitOf(summary)
  } finally {
    progress.stop()
    state.close()
    await pool?.close()
  }
}

function exitOf({ states, changes = 0 }: NightSummary): number {
  if (states['unavailable']) return EXIT.INCOMPLETE
  return changes > 0 ? EXIT.CHANGES : EXIT.UNCHANGED
}

function wordsOf({ rows, states, changes, dropped, requests, resumedAt }: NightSummary): string {
  const counts = Object.entries(states).map(([state, count]) => `${state} ${count}`)
  const compared =
    changes === undefined ? 'first night, nothing to compare with' : `${changes} changed, ${dropped} dropped`
  const resumed = resumedAt > 0 ? [`gone on at row ${resumedAt}`] : []
  return [`${rows} rows`, ...counts, compared, `${requests} requests`, ...resumed].join('; ')
}

function readFormat(text: string): Format {
  if (isFormat(text)) return text
  throw new CommandError('FORMAT_UNKNOWN', `a format is csv, jsonl or html, not ${text}`)
}

const readThreads = (text: string | undefined): number => Math.max(0, Math.floor(Number(text ?? 0))) || 0
const threadsOf = (text: string | undefined) => (readThreads(text) > 1 ? { threads: readThreads(text) } : {})
