import { parse } from 'csv-parse/sync'
import { type Line, linesOf } from './lines.ts'

/** A record of a CSV file and the line that it begins on. `cells` is `undefined` if its quotes or its length are wrong. */
export type CsvRecord = { line: number; cells: string[] | undefined }

/** The lines that a quoted cell may span. A quote that is never closed spoils its own line, not the file. */
const LONGEST_RECORD = 32
const DELIMITERS = [',', ';', '\t'] as const

/** Reads records (RFC 4180). The first line decides the delimiter; empty lines are skipped. */
export async function* recordsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord, void, undefined> {
  let delimiter: string | undefined
  for await (const lines of groupedByQuotes(linesOf(chunks))) {
    const [first] = lines as [Line]
    const text = lines.map((line) => line.text).join('\n')
    if (text.trim() === '') continue
    delimiter ??= delimiterOf(text)
    const cells = lines.some(({ tooLong }) => tooLong) ? undefined : cellsOf(text, delimiter)
    yield { line: first.number, cells }
  }
}

/** The lines of each record: while a quote is open, the next line belongs to it, up to `LONGEST_RECORD`. */
async function* groupedByQuotes(lines: AsyncIterable<Line>): AsyncGenerator<Line[], void, undefined> {
  const open: Line[] = []
  for await (const line of lines) {
    open.push(line)
    yield* takeComplete(open, LONGEST_RECORD)
  }
  yield* takeComplete(open, 1)
}

/** Takes complete records from the beginning; of `limit` lines without one, only the first line. */
function* takeComplete(open: Line[], limit: number): Generator<Line[], void, undefined> {
  while (open.length > 0) {
    const length = completeLength(open)
    if (length === 0 && open.length < limit) return
    yield open.splice(0, length || 1)
  }
}

/** After how many lines every quote is closed; 0 if none. */
function completeLength(lines: readonly Line[]): number {
  let quotes = 0
  return lines.findIndex(({ text }) => (quotes += text.includes('"') ? text.split('"').length - 1 : 0) % 2 === 0) + 1
}

function delimiterOf(head: string): string {
  const count = (delimiter: string) => head.split(delimiter).length
  return DELIMITERS.reduce((best, other) => (count(other) > count(best) ? other : best))
}

// Most lines have no quote, and then there is nothing to parse.
function cellsOf(text: string, delimiter: string): string[] | undefined {
  if (!text.includes('"')) return text.split(delimiter)
  try {
    return (parse(text, { delimiter, relax_column_count: true, bom: true }) as string[][])[0]
  } catch {
    return undefined
  }
}
