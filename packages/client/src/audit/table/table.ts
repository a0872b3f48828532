import { parseBadgeNo } from '@liangpai/core'
import { TableError } from '../tableError.ts'
import { checkHead, type Columns, type Head, readHead } from './columns.ts'
import { decoded, type Encoding } from './encoding.ts'
import { type Line, linesOf } from './lines.ts'
import { Lookahead } from './lookahead.ts'
import { type Named, recordFrom, recordsOf, type TableRecord } from './records.ts'

/** How the lines of a table add up: every line is one of the head, blank, or of a row. */
export type LineCount = { lines: number; headLines: number; blankLines: number; rowLines: number }

/** A table whose head has been read. `records` are its rows; `count` is complete after the last. */
export type Table = {
  separator: string
  columns: Columns
  /** The cells of the head row. */
  head: readonly string[]
  count: LineCount
  records: AsyncGenerator<TableRecord, void, undefined>
}

/** `namedIn` tells what cells name by these columns. */
export type TableRules = {
  encoding: Encoding
  pageOptional: boolean
  namedIn: (cells: readonly string[], columns: Columns) => Named
}

/** Titles and notes that may stand before the head. Lines. */
const MOST_TITLES = 12
const SEPARATORS = [',', ';', '\t', '|', '，', '；']
/** The separator that keyboards give in place of a full-width one. */
const HALF_WIDTH: { readonly [separator: string]: string } = { '，': ',', '；': ';' }
const BLANK_LINE = /^[\s\0,;|，；"]*$/
const BLANK_CELL = /^[\s\0]*$/
/** Excel's hint for the separator, with those that fill the other columns. */
const SEPARATOR_LINE = /^ *"?sep=(.)"?[;,\t ]*$/i

/** Reads a table as far as its head. Throws `TableError` if there is none. */
export async function openTable(chunks: AsyncIterable<Uint8Array>, rules: TableRules): Promise<Table> {
  const count: LineCount = { lines: 0, headLines: 0, blankLines: 0, rowLines: 0 }
  const lines = new Lookahead(counted(linesOf(decoded(chunks, rules.encoding)), count))
  const found = await closingAtFault(lines, async () => {
    const candidate = await findHead(lines, count)
    checkHead(candidate.head, candidate.cells, rules.pageOptional)
    return candidate
  })
  const separator = await dataSeparator(found.separator, lines)
  const { columns } = found.head
  const namedIn = (cells: readonly string[]) => rules.namedIn(cells, columns)
  const records = rowsOf(recordsOf(lines, { delimiter: separator, namedIn }), { head: found.cells, lines, count })
  return { separator, columns, head: found.cells, count, records }
}

async function closingAtFault<T>(lines: Lookahead<Line>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await lines.close()
    throw error
  }
}

async function* counted(lines: AsyncIterable<Line>, count: LineCount): AsyncGenerator<Line, void, undefined> {
  for await (const line of lines) {
    count.lines = line.number
    yield line
  }
}

type FoundHead = { separator: string; cells: readonly string[]; head: Head }

/**
 * The first line that names a column of codes, or else the one of most cells. Titles are skipped, but no line that holds a
 * badge number.
 */
async function findHead(lines: Lookahead<Line>, count: LineCount): Promise<FoundHead> {
  let hint: string | undefined
  let widest: FoundHead | undefined
  for (let titles = 0; titles < MOST_TITLES;) {
    const line = await lines.take()
    if (!line) break
    const separator = SEPARATOR_LINE.exec(line.text)?.[1]
    if (BLANK_LINE.test(line.text)) count.blankLines++
    else if (separator) {
      hint = separator
      count.headLines++
    } else {
      const { record, ...found } = await bestHead(line, lines, hint)
      lines.skip(record.lines - 1)
      count.headLines += record.lines
      if (found.head.columns.has('code')) return found
      if (found.cells.length > (widest?.cells.length ?? 0)) widest = found
      if (found.cells.some((cell) => parseBadgeNo(cell) !== undefined)) break
      titles++
    }
  }
  return widest ?? noHead()
}

function noHead(): never {
  throw new TableError('TABLE_EMPTY', 'the file has no line with text')
}

/** A head names columns, and no row. */
const namedInHead = (): Named => ({ badge: false, badgeNo: false, page: false })

/** The head by the separator that makes most of a line. */
async function bestHead(line: Line, lines: Lookahead<Line>, hint: string | undefined) {
  const separators = hint === undefined ? SEPARATORS : [hint, ...SEPARATORS]
  const heads = []
  for (const separator of separators) {
    const { record } = await recordFrom(line, lines, { delimiter: separator, namedIn: namedInHead })
    heads.push({ separator, record, cells: record.cells, head: readHead(record.cells) })
  }
  const sizeOf = ({ head, cells }: FoundHead) => head.columns.size * 1_000 + Math.min(cells.length, 999)
  return heads.reduce((best, other) => (sizeOf(other) > sizeOf(best) ? other : best))
}

/** Who types a head by hand may type its separators in full width, while the rows below come from a program. */
async function dataSeparator(separator: string, lines: Lookahead<Line>): Promise<string> {
  const half = HALF_WIDTH[separator]
  const text = (await lines.peek(0))?.text ?? ''
  return half !== undefined && !text.includes(separator) && text.includes(half) ? half : separator
}

/** Leaves out blank rows, and the head again where tables were put one behind another. Both are counted. */
async function* rowsOf(
  records: AsyncIterable<TableRecord>,
  { head, lines, count }: { head: readonly string[]; lines: Lookahead<Line>; count: LineCount },
): AsyncGenerator<TableRecord, void, undefined> {
  const names = trimmed(head)
  try {
    for await (const record of records) {
      if (record.cells.every((cell) => BLANK_CELL.test(cell))) count.blankLines += record.lines
      else if (trimmed(record.cells) === names) count.headLines += record.lines
      else {
        count.rowLines += record.lines
        yield record
      }
    }
  } finally {
    await lines.close()
  }
}

const trimmed = (cells: readonly string[]): string => cells.map((cell) => cell.trim()).join('\n')
