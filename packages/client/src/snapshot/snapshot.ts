import type { Bundle } from '@liangpai/core'
import { SnapshotError } from '../snapshotError.ts'
import { HEAD } from './lines.ts'

/** Badges with their evidence, as they were when they were fetched. Unjudged: the client judges them as it would any. */
export type Snapshot = {
  /** The bundle of a badge by its number, `undefined` if it is not in the snapshot. */
  bundle(badgeNo: string): Bundle | undefined
  /** How many badges there are. */
  readonly size: number
}

type Entry = { badge: string; chain: string[]; status: string | undefined }
type Parts = { chains: Map<unknown, string[]>; lists: Map<unknown, string>; entries: Map<string, Entry> }

/** Reads the lines of a snapshot. Throws `SnapshotError` at the first that is none. A badge takes about 1 kB of memory. */
export async function readSnapshot(lines: AsyncIterable<string> | Iterable<string>): Promise<Snapshot> {
  const parts: Parts = { chains: new Map(), lists: new Map(), entries: new Map() }
  let at = 0
  for await (const line of lines) {
    at++
    const value = parse(line, at)
    if (at === 1) checkHead(value)
    else if (!keep(value, parts)) throw new SnapshotError('SNAPSHOT_UNREADABLE', at)
  }
  if (at === 0) throw new SnapshotError('SNAPSHOT_UNREADABLE', 1)
  return {
    size: parts.entries.size,
    bundle(badgeNo) {
      const entry = parts.entries.get(badgeNo)
      if (!entry) return undefined
      const { badge, chain, status } = entry
      return { v: 1, badge, chain: [...chain], ...(status !== undefined && { status }) }
    },
  }
}

function checkHead(value: { [name: string]: unknown }): void {
  if (value['snapshot'] !== HEAD.snapshot) throw new SnapshotError('SNAPSHOT_UNREADABLE', 1)
  if (value['v'] !== HEAD.v) throw new SnapshotError('SNAPSHOT_VERSION', 1)
}

function keep({ badge, badgeNo, chain, list, statements, status }: { [name: string]: unknown }, parts: Parts): boolean {
  const { chains, lists, entries } = parts
  if (isTexts(statements)) chains.set(chain, statements)
  else if (typeof status === 'string') lists.set(list, status)
  else {
    const known = chains.get(chain)
    if (typeof badge !== 'string' || typeof badgeNo !== 'string' || !known || !lists.has(list)) return false
    entries.set(badgeNo, { badge, chain: known, status: lists.get(list) || undefined })
  }
  return true
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

function parse(line: string, at: number): { [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    // below
  }
  throw new SnapshotError('SNAPSHOT_UNREADABLE', at)
}
