import { type Authenticator, Refusal } from '@liangpai/server'
import { lineWords, type RefusalCode } from '@liangpai/presentation'
import * as z from 'zod'
import type { Head, JournalRecord } from '../store/journalTables.ts'

/** Acts on one badge: far more than anybody does, and far fewer than a database counts. */
const MOST_TURNS = 1_000_000_000
/** Entries of the longest list that a registry has (PROFILE 6). */
const LONGEST_LIST = 2 ** 17
/** Characters of an address of a list, and of a line that holds one. */
const LONGEST_URI = 2048
export const LONGEST_LINE = 4096
/** The end of the year 9999, in seconds. */
const LATEST = 253_402_300_799

const base64url = z.string().regex(/^[\w-]{1,64}$/)
const seconds = z.int().min(0).max(LATEST)
const record = {
  turn: z.int().min(0).max(MOST_TURNS),
  at: seconds,
  act: z.enum(['issue', 'pause', 'resume', 'replace', 'withdraw', 'end', 'trail', 'endRole']),
  code: base64url,
  uri: z
    .string()
    .max(LONGEST_URI)
    .regex(/\/(statuses\/[1-9]\d{0,5}|trail|roles\/[\w-]{1,64})$/),
  idx: z.int().min(0).lt(LONGEST_LIST),
  exp: seconds,
  stopLink: base64url.optional(),
} satisfies { [Member in keyof Required<JournalRecord>]: z.ZodType<JournalRecord[Member]> }

const line = z.strictObject({ n: z.int().positive(), prev: base64url, ...record })
const firstLine = z.strictObject({ n: z.literal(0), registry: z.string() })
const numbered = z.object({ n: z.int().min(0) })

/** A record with its number and the hash of the line before it. */
export type JournalLine = JournalRecord & { n: number; prev: string }

/** The end of each line: the code by which the registry knows that it wrote what stands before. */
const tailOf = (code: string) => `,"mac":"${code}"}`
const TAIL = /,"mac":"([\w-]{43})"\}$/

/**
 * The lines of one registry's journal. Each is authenticated by itself, so that whoever can write the copy can add none, and
 * names the hash of the line before; its hash is that code.
 */
export class JournalLines {
  private readonly _registry: string
  private readonly _authenticator: Authenticator
  /** The first line, which says whose journal it is. */
  readonly first: { text: string; head: Head }

  constructor(registry: string, authenticator: Authenticator) {
    this._registry = registry
    this._authenticator = authenticator
    this.first = this._write(0, { n: 0, registry })
  }

  /** Numbers records and chains them to the last line. */
  chain(head: Head, records: readonly JournalRecord[]): { lines: string[]; head: Head } {
    let last = head
    const lines = records.map(({ turn, at, act, code, uri, idx, exp, stopLink }) => {
      const n = last.n + 1
      const acted = { n, prev: last.hash, turn, at, act, code, uri, idx, exp } satisfies JournalLine
      const line = stopLink == null ? acted : ({ ...acted, stopLink } satisfies JournalLine)
      const { text, head } = this._write(n, line)
      last = head
      return text
    })
    return { lines, head: last }
  }

  /** Reads a line that follows `head`; throws `journalUnreadable`, `journalForged`, `journalForked`. */
  read(text: string, head: Head): { line: JournalLine; head: Head } {
    const n = head.n + 1
    const { body, hash } = this._open(text, n)
    const parsed = line.safeParse(body).data
    if (!parsed?.uri.startsWith(`${this._registry}/`)) throw unreadable(n)
    if (parsed.n !== n || parsed.prev !== head.hash) throw forked(n)
    return { line: parsed, head: { n, hash } }
  }

  /** The head that a line makes after `head`; the first line follows none. Throws `journalForeign` for another registry's. */
  headAfter(text: string, head: Head | undefined): Head {
    if (head) return this.read(text, head).head
    const registry = firstLine.safeParse(parse(text.replace(TAIL, '}'))).data?.registry
    if (registry === undefined) throw unreadable(0)
    if (registry !== this._registry) throw new Refusal('journalForeign', registry)
    return { n: 0, hash: this._open(text, 0).hash }
  }

  /** The head that a line makes, whatever came before it. */
  headOf(text: string): Head {
    const { body, hash } = this._open(text)
    const n = numbered.safeParse(body).data?.n
    if (n === undefined) throw unreadable()
    return { n, hash }
  }

  /** Whether it is the line that makes this head. */
  isHead(text: string, { hash }: Head): boolean {
    const tail = tailOf(hash)
    return text.endsWith(tail) && this._authenticator.isAuthentic(text.slice(0, -tail.length), hash)
  }

  /** What stands in a line that this registry wrote, and its hash. */
  private _open(text: string, n?: number): { body: unknown; hash: string } {
    const [tail, hash] = TAIL.exec(text) ?? []
    if (tail === undefined || hash === undefined) throw unreadable(n)
    const content = text.slice(0, -tail.length)
    const body = parse(`${content}}`)
    if (body === undefined) throw unreadable(n)
    if (!this._authenticator.isAuthentic(content, hash)) throw new Refusal('journalForged', detailOf(n))
    return { body, hash }
  }

  private _write(n: number, body: object): { text: string; head: Head } {
    const content = JSON.stringify(body).slice(0, -1)
    const hash = this._authenticator.codeOf(content)
    return { text: content + tailOf(hash), head: { n, hash } }
  }
}

const OF_LINES: readonly RefusalCode[] = ['journalUnreadable', 'journalForged', 'journalForked', 'journalForeign']

/** Whether lines are refused as not the registry's own; such lines do not come right by themselves. */
export const isOfLines = (error: unknown): error is Refusal => error instanceof Refusal && OF_LINES.includes(error.code)

const detailOf = (n: number | undefined) => (n === undefined ? undefined : lineWords(n))

const unreadable = (n?: number) => new Refusal('journalUnreadable', detailOf(n))

/** What a line of the table records. */
export const recordIn = (line: string): JournalRecord => JSON.parse(line) as JournalRecord

/** Two histories, which part at line `n`. */
export const forked = (n: number): Refusal => new Refusal('journalForked', lineWords(n))

/** Whether an act takes an index out of effect. */
export const isEnding = (record: Pick<JournalRecord, 'act'>): boolean => record.act === 'pause' || isFinal(record)

/** Whether an index has ended for good: nothing that follows brings it back. */
export const isFinal = (record: Pick<JournalRecord, 'act'>): boolean => record.act === 'replace' || endsBadge(record)

/** Whether the badge has ended with its index: nothing is signed under its number again. */
export const endsBadge = ({ act }: Pick<JournalRecord, 'act'>): boolean => act === 'withdraw' || act === 'end'

/** Names the index that a record is about. */
export const indexOf = ({ uri, idx }: Pick<JournalRecord, 'uri' | 'idx'>): string => `${uri} ${idx}`

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
