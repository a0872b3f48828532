import { createHash } from 'node:crypto'
import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Head, JournalRecord } from '../store/tables.ts'

const record = {
  turn: z.int(),
  at: z.int(),
  act: z.enum(['issue', 'pause', 'resume', 'withdraw', 'end']),
  code: z.string(),
  uri: z.string(),
  idx: z.int(),
  exp: z.int(),
} satisfies { [Member in keyof JournalRecord]: z.ZodType<JournalRecord[Member]> }

const line = z.strictObject({ n: z.int().positive(), prev: z.string(), ...record })
const firstLine = z.strictObject({ n: z.literal(0), registry: z.string() })

/** A record with its number and the hash of the line before it. */
export type JournalLine = JournalRecord & { n: number; prev: string }

/** The hash of a line, which the next one carries. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** The first line of a registry's journal, which says whose it is. */
export const startOf = (registry: string): { text: string; head: Head } => {
  const text = JSON.stringify({ n: 0, registry })
  return { text, head: { n: 0, hash: hashOf(text) } }
}

/** Numbers records and chains them to the last line. */
export function chain(head: Head, records: readonly JournalRecord[]): { lines: string[]; head: Head } {
  let { n, hash } = head
  const lines = records.map(({ turn, at, act, code, uri, idx, exp }) => {
    const text = JSON.stringify({ n: ++n, prev: hash, turn, at, act, code, uri, idx, exp } satisfies JournalLine)
    hash = hashOf(text)
    return text
  })
  return { lines, head: { n, hash } }
}

/** Reads a line that follows `head`; throws `journalUnreadable` and `journalForked`. */
export function readLine(text: string, head: Head): { line: JournalLine; head: Head } {
  const parsed = line.safeParse(parse(text)).data
  if (!parsed) throw new Refusal('journalUnreadable', `line ${head.n + 1}`)
  if (parsed.n !== head.n + 1 || parsed.prev !== head.hash) throw new Refusal('journalForked', `line ${head.n + 1}`)
  return { line: parsed, head: { n: parsed.n, hash: hashOf(text) } }
}

/** Reads a first line; throws `journalUnreadable`, and `journalForeign` for another registry's. */
export function readStart(text: string, registry: string): Head {
  const parsed = firstLine.safeParse(parse(text)).data
  if (!parsed) throw new Refusal('journalUnreadable', 'line 0')
  if (parsed.registry !== registry) throw new Refusal('journalForeign', parsed.registry)
  return { n: 0, hash: hashOf(text) }
}

/** Whether an act takes a badge out of effect. */
export const isEnding = ({ act }: Pick<JournalRecord, 'act'>): boolean =>
  act === 'pause' || act === 'withdraw' || act === 'end'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
