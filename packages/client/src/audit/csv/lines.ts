/** A longer line is cut off, so that a file without line breaks costs no memory. Characters. */
export const LONGEST_LINE = 65_536

/** A line of a text without its break; `number` counts from 1. */
export type Line = { number: number; text: string; tooLong: boolean }

/** Splits a text that arrives in chunks into lines. Bytes that are no UTF-8 are replaced, never an error. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void, undefined> {
  const decoder = new TextDecoder()
  const open = { number: 1, text: '', tooLong: false }
  const append = (text: string) => {
    open.tooLong ||= open.text.length + text.length > LONGEST_LINE
    open.text = (open.text + text).slice(0, LONGEST_LINE)
  }
  const close = (): Line => {
    const line = { ...open, text: open.text.endsWith('\r') ? open.text.slice(0, -1) : open.text }
    Object.assign(open, { number: open.number + 1, text: '', tooLong: false })
    return line
  }
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n')
    for (const [at, part] of parts.entries()) {
      if (at > 0) yield close()
      append(part)
    }
  }
  append(decoder.decode())
  if (open.text !== '') yield close()
}
