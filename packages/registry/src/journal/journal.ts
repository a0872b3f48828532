import { closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'

const record = z.object({
  at: z.int(),
  act: z.enum(['issue', 'pause', 'resume', 'withdraw', 'end']),
  /** SHA-256 of the code. */
  code: z.string(),
  uri: z.string(),
  idx: z.int(),
  exp: z.int(),
})

/** One line of the journal: what happened to which index, and nothing about whom. Times in seconds. */
export type JournalRecord = z.infer<typeof record>

/** The file of issued and ended badges outside the database, which survives the loss of the database. */
export type Journal = {
  /** Writes a line; it is on disk when this returns. */
  append(line: JournalRecord): void
  /** The last line on each badge that any process wrote, by the hash of its code. */
  latest(): ReadonlyMap<string, JournalRecord>
}

/** Opens the journal, and creates the file if there is none. */
export function openJournal(path: string): Journal {
  if (!existsSync(path)) create(path)
  const latest = new Map<string, JournalRecord>()
  let read = 0
  return {
    append: (line) => append(path, line),
    latest() {
      const { lines, length } = readFrom(path, read)
      for (const line of lines) latest.set(line.code, line)
      read += length
      return latest
    },
  }
}

/** Whether a line takes a badge out of effect. */
export const isEnding = ({ act }: JournalRecord): boolean => act === 'pause' || act === 'withdraw' || act === 'end'

function create(path: string): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  sync(path, 'a')
  sync(folder, 'r') // the file's name has to be on disk too
}

function sync(path: string, flags: string, write: (file: number) => void = () => {}): void {
  const file = openSync(path, flags, 0o600)
  try {
    write(file)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Starts with a line break, so that a line cut short by a crash spoils no other. */
const append = (path: string, line: JournalRecord) =>
  sync(path, 'a', (file) => writeSync(file, `\n${JSON.stringify(line)}`))

function readFrom(path: string, start: number): { lines: JournalRecord[]; length: number } {
  const bytes = readBytes(path, start)
  const parts = bytes.toString('utf8').split('\n')
  const last = parts.at(-1) ?? ''
  const lines = parts.flatMap((part) => parse(part) ?? [])
  // Another process may be halfway through writing the last line; it is then read again next time.
  return { lines, length: parse(last) ? bytes.length : bytes.length - Buffer.byteLength(last) }
}

function readBytes(path: string, start: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - start))
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start))
  } finally {
    closeSync(file)
  }
}

function parse(line: string): JournalRecord | undefined {
  try {
    return record.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
