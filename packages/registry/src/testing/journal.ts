import { vaultUnder } from '@liangpai/server'
import { JournalLines } from '../journal/line.ts'
import { journalLines } from '../journal/openJournal.ts'
import type { JournalRecord } from '../store/journalTables.ts'

/** A registry of which nothing is there but its journal. */
export const REGISTRY = 'https://badge.example'
export const vault = vaultUnder(Buffer.alloc(32, 1))
export const format: JournalLines = journalLines(REGISTRY, vault)

/** The lines of whoever has another master key. */
export const forger: JournalLines = journalLines(REGISTRY, vaultUnder(Buffer.alloc(32, 2)))

/** An act on the badge of that code, at an index of its own. */
export const record = (code: string, act: JournalRecord['act'] = 'issue', turn = 0): JournalRecord => ({
  turn,
  at: 1,
  act,
  code,
  uri: `${REGISTRY}/statuses/1`,
  idx: indexFor(code),
  exp: 2,
})

const indices = new Map<string, number>()

function indexFor(code: string): number {
  const idx = indices.get(code) ?? indices.size
  indices.set(code, idx)
  return idx
}
