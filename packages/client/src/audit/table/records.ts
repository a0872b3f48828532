import { cellsOfLine, type LineCells, RecordReader } from './cells.ts'
import { type Line, LONGEST_LINE } from './lines.ts'
import type { Lookahead } from './lookahead.ts'

// Own reading, since none of csv-parse, papaparse and d3-dsv gives the rest of a file back line by line after a quote that
// is never closed, and no shop may hide the rows of others behind one.

/** A record of a table: the line that it begins on, how many lines it takes, and its cells. */
export type TableRecord = LineCells & { line: number; lines: number }

/** `isRow` tells whether cells name a shop or a badge, so that they are a row of their own. */
export type RecordRules = { delimiter: string; isRow: (cells: readonly string[]) => boolean }

/** The lines that a quoted cell may span. */
const MOST_LINES = 32

/** Reads records to the end of a table. Every line belongs to exactly one of them. */
export async function* recordsOf(
  lines: Lookahead<Line>,
  rules: RecordRules,
): AsyncGenerator<TableRecord, void, undefined> {
  for (let first = await lines.take(); first; first = await lines.take()) {
    const record = await recordFrom(first, lines, rules)
    lines.skip(record.lines - 1)
    yield record
  }
}

/** The record that begins with a line. The other lines that belong to it are still ahead. */
export async function recordFrom(first: Line, ahead: Lookahead<Line>, rules: RecordRules): Promise<TableRecord> {
  const spanning = first.text.includes('"') ? await spanningRecord(first, ahead, rules) : undefined
  return spanning ?? recordOfLine(first, rules.delimiter)
}

/** A line that is too long is cut, so that none of its cells is certain. */
function recordOfLine({ number, text, tooLong }: Line, delimiter: string): TableRecord {
  const { cells, sound } = cellsOfLine(text, delimiter)
  return { line: number, lines: 1, cells, sound: tooLong ? 0 : sound }
}

/**
 * A record of several lines: its quotes are closed within `MOST_LINES`, nothing but a delimiter follows them, and no line
 * would be a row by itself but the one that the record is. Otherwise a quote in one shop's name would swallow other shops.
 */
async function spanningRecord(
  first: Line,
  ahead: Lookahead<Line>,
  { delimiter, isRow }: RecordRules,
): Promise<TableRecord | undefined> {
  const reader = new RecordReader(delimiter)
  reader.addLine(first.text)
  const lines = [first]
  let size = first.text.length
  while (reader.isOpen) {
    const next = lines.length < MOST_LINES ? await ahead.peek(lines.length - 1) : undefined
    size += next?.text.length ?? 0
    if (!next || size > LONGEST_LINE) return undefined
    lines.push(next)
    reader.addLine(next.text)
  }
  if (lines.length === 1 || !reader.isStrict) return undefined
  const { cells } = reader
  // With its quotes, or as if they were characters.
  const rows = lines.filter(({ text }) => isRow(cellsOfLine(text, delimiter).cells) || isRow(text.split(delimiter)))
  if (rows.length > (isRow(cells) ? 1 : 0)) return undefined
  return { line: first.number, lines: lines.length, cells, sound: cells.length }
}
