import { TableError } from '../tableError.ts'

/** How the bytes of a table stand for characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Encodings that no byte tells apart: the head does. Chinese spreadsheets save in them. */
export const GUESSED: readonly Encoding[] = ['gb18030', 'big5']

/** Bytes that tell UTF-16 without a byte order mark. */
const SAMPLE = 4_096
/** The share of byte pairs with a zero that makes a text UTF-16: its separators, codes and addresses are ASCII. */
const ZEROS = 0.25

/** How files begin that are taken for tables, and what they are. */
const OTHER_FILES: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ['a workbook (or an archive)', [0x50, 0x4b, 0x03, 0x04]],
  ['a workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['compressed', [0x1f, 0x8b]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/**
 * Tells the encoding of a whole table: by its byte order mark, as UTF-16 by the zero bytes of its ASCII characters, as
 * UTF-8 if all of it is, or else as GB 18030, in which Chinese spreadsheets save. A UTF-8 table with a few damaged bytes
 * stays UTF-8. Throws `TableError` for a file that is no text.
 */
export async function encodingOf(chunks: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const reading = new Utf8Reading()
  let sample = new Uint8Array()
  for await (const chunk of chunks) {
    if (sample.length < SAMPLE) {
      sample = joined(sample, chunk)
      checkText(sample)
      const certain = markedEncoding(sample) ?? (sample.length < SAMPLE ? undefined : unmarkedUtf16(sample))
      if (certain) return certain
    }
    reading.add(chunk)
  }
  return unmarkedUtf16(sample) ?? reading.encoding()
}

/** Decodes chunks of text. Bytes that stand for nothing are replaced by U+FFFD, never an error. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function checkText(sample: Uint8Array): void {
  const other = OTHER_FILES.find(([, bytes]) => bytes.every((byte, at) => sample[at] === byte))
  if (other) throw new TableError('TABLE_NOT_TEXT', `the file is ${other[0]}, not text; save the sheet as CSV`)
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined
}

function unmarkedUtf16(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0] as [number, number]
  sample.subarray(0, SAMPLE).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++
  })
  const [even, odd] = zeros
  const enough = (Math.min(sample.length, SAMPLE) / 2) * ZEROS
  if (odd > enough && even * 10 < odd) return 'utf-16le'
  return even > enough && odd * 10 < even ? 'utf-16be' : undefined
}

/** Counts how much of a text beyond ASCII is UTF-8. */
class Utf8Reading {
  readonly #strict = new TextDecoder('utf-8', { fatal: true })
  readonly #lenient = new TextDecoder()
  #isValid = true
  #others = 0
  #damaged = 0

  add(chunk: Uint8Array): void {
    this.#isValid &&= this.#accepts(chunk)
    this.#count(this.#lenient.decode(chunk, { stream: true }))
  }

  encoding(): Encoding {
    this.#isValid &&= this.#accepts()
    this.#count(this.#lenient.decode())
    return this.#isValid || this.#damaged * 2 <= this.#others ? 'utf-8' : 'gb18030'
  }

  #accepts(chunk?: Uint8Array): boolean {
    try {
      this.#strict.decode(chunk, { stream: chunk !== undefined })
      return true
    } catch {
      return false
    }
  }

  #count(text: string): void {
    this.#others += text.match(/[^\0-\x7f]/gu)?.length ?? 0
    this.#damaged += text.match(/\uFFFD/g)?.length ?? 0
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(one.length + other.length)
  whole.set(one)
  whole.set(other, one.length)
  return whole
}
