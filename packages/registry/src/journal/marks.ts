import { createHash } from 'node:crypto'
import type { Db } from '../store/store.ts'
import type { Mark, TableHead } from '../store/journalTables.ts'
import type { JournalLines } from './line.ts'
import { linesAfter } from './table.ts'

/** Lines between two marks: so many are compared by one digest when a copy is opened. */
const MARK_EVERY = 4096

/** The marks that fall among lines to be added after `head`. */
export async function marksAmong(
  db: Db,
  format: JournalLines,
  head: TableHead,
  lines: readonly string[],
): Promise<Mark[]> {
  const last = Math.floor(head.n / MARK_EVERY) * MARK_EVERY
  if (head.n + lines.length < last + MARK_EVERY) return []
  const marks: Mark[] = []
  let digest = createHash('sha256')
  for (const line of await linesAfter(db, last === 0 ? -1 : last, MARK_EVERY)) digest.update(`${line}\n`)
  let { n, offset } = head
  for (const line of lines) {
    digest.update(`${line}\n`)
    offset += Buffer.byteLength(line) + 1
    if (++n % MARK_EVERY > 0) continue
    marks.push({ ...format.headOf(line), offset, digest: digest.digest('base64url') })
    digest = createHash('sha256')
  }
  return marks
}
