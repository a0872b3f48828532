import type { Bundle } from '@liangpai/core'
import { SnapshotError } from '../snapshotError.ts'
import { HEAD } from './lines.ts'

/** Badges with their evidence, as they were fetched. Unjudged: a client verifies them like any other bundle. */
export type Snapshot = {
  /** The bundle of a badge by its canonical number, `undefined` if the snapshot lacks it. */
  bundle(badgeNo: string): Bundle | undefined
  /** The number of badges. */
  readonly size: number
}

type Entry = { badge: string; chain: string[]; status: string | undefined }
type Parts = { chains: Map<unknown, string[]>; lists: Map<unknown, string>; entries: Map<string, Entry> }

/**
 * Reads the lines that `snapshot` of a client gives. A badge takes about 1 kB of memory. Throws `SnapshotError` with the
 * number of the first line that cannot be read.
 */
export async function readSnapshot(lines: AsyncIterable<string> | Iterable<string>): Promise<Snapshot> {
  const parts: Parts = { chains: new Map(), lists: new Map(), entries: new Map() }
  let number = 0
  for await (const line of lines) {
    number++
    const value = parseLine(line, number)
    if (number === 1) checkHead(value)
    else if (!addLine(value, parts)) throw new SnapshotError('SNAPSHOT_UNREADABLE', number)
  }
  if (number === 0) throw new SnapshotError('SNAPSHOT_UNREADABLE', 1)
  return { size: parts.entries.size, bundle: (badgeNo) => bundleOf(parts.entries.get(badgeNo)) }
}

/** A bundle of its own: the caller may change it. */
function bundleOf(entry: Entry | undefined): Bundle | undefined {
  if (!entry) return undefined
  const { badge, chain, status } = entry
  return { v: 1, badge, chain: [...chain], ...(status !== undefined && { status }) }
}

function checkHead(value: { [name: string]: unknown }): void {
  if (value['snapshot'] !== HEAD.snapshot) throw new SnapshotError('SNAPSHOT_UNREADABLE', 1)
  if (value['v'] !== HEAD.v) throw new SnapshotError('SNAPSHOT_VERSION', 1)
}

/** Whether the line is a chain, a list, or a badge whose chain and list came before. */
function addLine(line: { [name: string]: unknown }, { chains, lists, entries }: Parts): boolean {
  const { badge, badgeNo, chain, list, statements, status } = line
  if (isTexts(statements)) chains.set(chain, statements)
  else if (typeof status === 'string') lists.set(list, status)
  else {
    const texts = chains.get(chain)
    if (typeof badge !== 'string' || typeof badgeNo !== 'string' || !texts || !lists.has(list)) return false
    entries.set(badgeNo, { badge, chain: texts, status: lists.get(list) || undefined })
  }
  return true
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

function parseLine(line: string, number: number): { [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    // Falls through to the error.
  }
  throw new SnapshotError('SNAPSHOT_UNREADABLE', number)
}
