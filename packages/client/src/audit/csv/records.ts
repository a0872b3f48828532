import { parse } from 'csv-parse/sync'
import { type Line, linesOf } from './lines.ts'

/** A record of a CSV file with the line that it begins on; `undefined` where its quotes make no sense, or it has no end. */
export type CsvRecord = { line: number; cells: string[] | undefined }

/** A quoted cell may run over so many lines. A quote that nobody closes spoils its own line, and not the file. */
const LONGEST_RECORD = 32
const DELIMITERS = [',', ';', '\t'] as const

/** Reads records (RFC 4180); the first line says by what they are separated. Empty lines are none. */
export async function* recordsOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord, void, undefined> {
  let delimiter: string | undefined
  for await (const lines of whole(linesOf(pieces))) {
    const [first] = lines as [Line]
    const text = lines.map((line) => line.text).join('\n')
    if (text.trim() === '') continue
    delimiter ??= delimiterOf(text)
    const cells = lines.some(({ tooLong }) => tooLong) ? undefined : cellsOf(text, delimiter)
    yield { line: first.number, cells }
  }
}

/** Lines that belong together: as long as a quote is open, the next one too, but not for ever. */
async function* whole(lines: AsyncIterable<Line>): AsyncGenerator<Line[], void, undefined> {
  const open: Line[] = []
  for await (const line of lines) {
    open.push(line)
    yield* taken(open, LONGEST_RECORD)
  }
  yield* taken(open, 1)
}

/** What is whole at the beginning of some lines; of `most` lines that are not, the first alone. */
function* taken(open: Line[], most: number): Generator<Line[], void, undefined> {
  while (open.length > 0) {
    const end = firstClosed(open)
    if (end === 0 && open.length < most) return
    yield open.splice(0, end || 1)
  }
}

/** After how many lines every quote is closed; 0 if none. */
function firstClosed(lines: readonly Line[]): number {
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
