import { cellsOfLine, type LineCells, RecordReader } from './cells.ts'
import { type Line, LONGEST_LINE } from './lines.ts'
import type { Lookahead } from './lookahead.ts'

// Own reading, since none of csv-parse, papaparse and d3-dsv gives the rest of a file back line by line after a quote that
// is never closed, and no shop may hide the rows of others behind one.

/**
 * A record of a table: the line that it begins on, how many lines it takes, and its cells. `isInQuote`: by a quote that was
 * opened above and not believed, the line would be a part of another cell.
 */
export type TableRecord = LineCells & { line: number; lines: number; isInQuote: boolean }

/**
 * What cells name: a badge, a shop's page, or both. Either makes a line a row of its own. `badgeNo`: a number names the
 * badge, and no address in its place.
 */
export type Named = { badge: boolean; badgeNo: boolean; page: boolean }

/** `namedIn` tells what cells name by the columns of the table. */
export type RecordRules = { delimiter: string; namedIn: (cells: readonly string[]) => Named }

/** The lines that a quoted cell may span. */
const MOST_LINES = 32

/** Reads records to the end of a table. Every line belongs to exactly one of them. */
export async function* recordsOf(
  lines: Lookahead<Line>,
  rules: RecordRules,
): AsyncGenerator<TableRecord, void, undefined> {
  let lastInQuote = 0
  for (let first = await lines.take(); first; first = await lines.take()) {
    const { record, spanned } = await recordFrom(first, lines, rules)
    lines.skip(record.lines - 1)
    yield { ...record, isInQuote: first.number <= lastInQuote }
    lastInQuote = Math.max(lastInQuote, first.number + spanned - 1)
  }
}

type FoundRecord = { record: Omit<TableRecord, 'isInQuote'>; spanned: number }

/**
 * The record that begins with a line, and how many lines its quotes span, believed or not. The other lines that belong to
 * it are still ahead.
 */
export async function recordFrom(first: Line, ahead: Lookahead<Line>, rules: RecordRules): Promise<FoundRecord> {
  const span = first.text.includes('"') ? await spanFrom(first, ahead, rules.delimiter) : undefined
  const record = (span && spanningRecord(span, rules)) ?? recordOfLine(first, rules.delimiter)
  return { record, spanned: span?.lines.length ?? 1 }
}

/** A line that is too long is cut, so that none of its cells is certain. */
function recordOfLine({ number, text, tooLong }: Line, delimiter: string): FoundRecord['record'] {
  const { cells, sound } = cellsOfLine(text, delimiter)
  return { line: number, lines: 1, cells, sound: tooLong ? 0 : sound }
}

/** Lines of which the quotes of the first one make a single record. */
type Span = { lines: readonly Line[]; cells: readonly string[]; isStrict: boolean }

/** The lines to the one that closes all quotes, if that is within `MOST_LINES`. */
async function spanFrom(first: Line, ahead: Lookahead<Line>, delimiter: string): Promise<Span | undefined> {
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
  return { lines, cells: reader.cells, isStrict: reader.isStrict }
}

/**
 * A record of several lines: nothing but a delimiter follows its quotes, and no line would be a row by itself but the one
 * that the record is. Otherwise a quote in one shop's name would swallow other shops.
 */
function spanningRecord({ lines, cells, isStrict }: Span, rules: RecordRules): FoundRecord['record'] | undefined {
  const [first] = lines
  if (!first || lines.length === 1 || !isStrict) return undefined
  const named = lines.map(({ text }) => namedInLine(text, rules))
  const isBlank = lines.slice(1).every(({ text }) => /^\s*(?:"|$)/.test(text))
  return isOneRow(named, rules.namedIn(cells), isBlank)
    ? { line: first.number, lines: lines.length, cells: [...cells], sound: cells.length }
    : undefined
}

/** What a line names by itself, with its quotes or as if they were characters. */
function namedInLine(text: string, { delimiter, namedIn }: RecordRules): Named {
  const [quoted, plain] = [namedIn(cellsOfLine(text, delimiter).cells), namedIn(text.split(delimiter))]
  const badgeNo = quoted.badgeNo || plain.badgeNo
  return { badge: quoted.badge || plain.badge, badgeNo, page: quoted.page || plain.page }
}

/** Besides a row on one line, a badge on the first and its page further below are one: a break stands behind the code, and no text. */
function isOneRow(lines: readonly Named[], record: Named, isBlank: boolean): boolean {
  const rows = lines.filter(isRow)
  if (rows.length <= 1) return rows.length === 0 || isRow(record)
  const [first, ...others] = lines
  const isSplit = rows.length === 2 && first?.badge === true && !first.page && others.every(({ badgeNo }) => !badgeNo)
  return isBlank && isSplit && record.badge && record.page
}

const isRow = ({ badge, page }: Named): boolean => badge || page
