import { settingsOf } from '@liangpai/server/store'
import type { Db } from './store.ts'

/**
 * What the registry knows of itself: its origin, the pinned root keys, how often what is public has changed, the row by
 * which one process at a time does the upkeep, the last leap of the clock, and when it was last backed up.
 */
export const settings = settingsOf<'origin' | 'anchors' | 'change' | 'upkeep' | 'leap' | 'backup'>()

/** Thumbprints of the root's keys, active first; none before the root's first answer. */
export async function readAnchors(db: Db): Promise<string[]> {
  return JSON.parse((await settings.read(db, 'anchors')) ?? '[]') as string[]
}
