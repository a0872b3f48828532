/**
 * The cells of a line. The first `sound` of them are certain; those after them stand behind a quote that is never closed
 * and are read as if it were a character.
 */
export type LineCells = { cells: string[]; sound: number }

/**
 * Reads the cells of a record, one line after another, as spreadsheets do: a quote opens a cell only at its beginning,
 * anywhere else it is a character, and a break inside of quotes belongs to the cell.
 */
export class RecordReader {
  readonly cells: string[] = []
  /** Whether a quote is open at the end of what was read. */
  isOpen = false
  /** Where in the last line the open quote stands; 0 if in an earlier one. */
  openedAt = 0
  /** Whether no text follows a closing quote (RFC 4180). */
  isStrict = true
  readonly #delimiter: string
  #cell = ''
  #isQuoted = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  addLine(text: string): void {
    const isContinued = this.isOpen
    this.openedAt = 0
    let at = isContinued ? this.#readQuoted(`\n${text}`, 0) - 1 : this.#beginCell(text, 0)
    while (!this.isOpen) {
      const end = text.indexOf(this.#delimiter, at)
      this.#endCell(text.slice(at, end === -1 ? undefined : end))
      if (end === -1) return
      at = this.#beginCell(text, end + this.#delimiter.length)
    }
  }

  #beginCell(text: string, at: number): number {
    this.#cell = ''
    this.#isQuoted = text[at] === '"'
    if (!this.#isQuoted) return at
    this.openedAt = at
    return this.#readQuoted(text, at + 1)
  }

  /** Reads to the closing quote; two quotes are one character. Returns where it ended. */
  #readQuoted(text: string, start: number): number {
    let at = start
    for (;;) {
      const end = text.indexOf('"', at)
      this.isOpen = end === -1
      this.#cell += text.slice(at, this.isOpen ? undefined : end)
      if (this.isOpen) return text.length
      if (text[end + 1] !== '"') return end + 1
      this.#cell += '"'
      at = end + 2
    }
  }

  #endCell(rest: string): void {
    if (this.#isQuoted && rest !== '') this.isStrict = false
    this.cells.push(this.#cell + rest)
  }
}

/** Reads a line by itself. */
export function cellsOfLine(text: string, delimiter: string): LineCells {
  if (!text.includes('"')) {
    const cells = text.split(delimiter)
    return { cells, sound: cells.length }
  }
  const cells: string[] = []
  let sound = Infinity
  for (let rest: string | undefined = text; rest !== undefined;) {
    const reader = new RecordReader(delimiter)
    reader.addLine(rest)
    cells.push(...reader.cells)
    if (!reader.isOpen) break
    sound = Math.min(sound, cells.length)
    const end: number = rest.indexOf(delimiter, reader.openedAt)
    cells.push(rest.slice(reader.openedAt, end === -1 ? undefined : end))
    rest = end === -1 ? undefined : rest.slice(end + delimiter.length)
  }
  return { cells, sound: Math.min(sound, cells.length) }
}
