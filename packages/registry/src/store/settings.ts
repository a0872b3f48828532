import { isThumbprint } from '@liangpai/core'
import { Refusal } from '@liangpai/server'
import { settingsOf } from '@liangpai/server/store'
import * as z from 'zod'
import type { Db } from './store.ts'

/**
 * What the registry knows of itself: its origin, the pinned root keys, how often what is public has changed, the row by
 * which one process at a time does the upkeep, what it believes of the time, when and where it was backed
 * up, how often refusals have changed, and the row by which one at a time changes the tree.
 */
export const settings = settingsOf<
  'origin' | 'anchors' | 'change' | 'upkeep' | 'clock' | 'backup' | 'backups' | 'refusals' | 'tree'
>()

/** Thumbprints of the root's keys, active first; none before the root's first answer. Throws `rowDamaged`. */
export async function readAnchors(db: Db): Promise<string[]> {
  const anchors = parseAnchors((await settings.read(db, 'anchors')) ?? '[]')
  if (!anchors) throw new Refusal('rowDamaged', 'settings: 1')
  return anchors
}

/** Reads stored anchors; undefined if they are no list of thumbprints. */
export function parseAnchors(text: string): string[] | undefined {
  try {
    return z.array(z.string().refine(isThumbprint)).parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
