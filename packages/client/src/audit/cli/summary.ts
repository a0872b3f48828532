import type { AuditSummary } from '../run.ts'
import type { AuditResult } from '../state/results.ts'

/** Rows that are named one by one. The results have all of them. */
const MOST_NAMED = 10

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB 18030',
  big5: 'Big5',
} as const
const SEPARATORS: { readonly [separator: string]: string } = { '\t': 'tab' }

/** What an audit came to, in one line: the answers, what cannot be read and why, and how the file was read. */
export function summaryText(summary: AuditSummary, unreadable: Iterable<AuditResult>): string {
  const { rows, states, changes, dropped, requests, resumedAt } = summary
  const counts = Object.entries(states).map(([state, count]) =>
    state === 'unreadable' ? `unreadable ${count} (${reasonsOf(unreadable, count)})` : `${state} ${count}`,
  )
  const comparison =
    changes === undefined ? 'first run, nothing to compare with' : `${changes} changed, ${dropped} dropped`
  const resumed = resumedAt > 0 ? [`resumed at row ${resumedAt}`] : []
  return [`${rows} rows`, ...counts, comparison, `${requests} requests`, ...resumed, tableText(summary)].join('; ')
}

/** `line 4 PAGE_UNREADABLE, line 9 CODE_UNREADABLE and 3 more`. */
function reasonsOf(unreadable: Iterable<AuditResult>, count: number): string {
  const named: string[] = []
  for (const { line, reason } of unreadable) if (named.push(`line ${line} ${reason}`) === MOST_NAMED) break
  return named.join(', ') + (count > named.length ? ` and ${count - named.length} more` : '')
}

/** Every line of the file is counted once. */
function tableText({ table }: AuditSummary): string {
  const { lines, headLines, blankLines, rowLines, encoding, separator, columns } = table
  const found = Object.entries(columns).map(([name, head]) => (head === name ? name : `${name} from "${head}"`))
  const read = `read as ${ENCODINGS[encoding]} with ${SEPARATORS[separator] ?? separator} between cells`
  return `${lines} lines: ${headLines} head, ${blankLines} blank, ${rowLines} of rows; ${read}; columns ${found.join(', ')}`
}
