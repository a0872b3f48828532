/** A longer line is cut off, so that a file without line breaks costs no memory. Characters. */
export const LONGEST_LINE = 65_536

/** A line of a text without its break; `number` counts from 1. */
export type Line = { number: number; text: string; tooLong: boolean }

/** Splits a text that arrives in pieces into lines. Each of CR LF, LF and CR ends a line, also mixed in one file. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line, void, undefined> {
  let line: Line = { number: 1, text: '', tooLong: false }
  let carriageReturn = ''
  for await (const piece of pieces) {
    const text = carriageReturn + piece
    // The LF of a CR LF may be in the next piece.
    carriageReturn = text.endsWith('\r') ? '\r' : ''
    for (const [at, part] of partsOf(carriageReturn ? text.slice(0, -1) : text).entries()) {
      if (at > 0) {
        yield line
        line = { number: line.number + 1, text: '', tooLong: false }
      }
      append(line, part)
    }
  }
  if (carriageReturn || line.text !== '') yield line
}

const partsOf = (text: string): string[] => text.split(text.includes('\r') ? /\r\n|\n|\r/ : '\n')

function append(line: Line, text: string): void {
  line.tooLong ||= line.text.length + text.length > LONGEST_LINE
  line.text = (line.text + text).slice(0, LONGEST_LINE)
}
