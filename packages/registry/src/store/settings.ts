import { settingsOf } from '@liangpai/server/store'
import type { Db } from './store.ts'

/** What the registry knows of itself: its origin, the pinned root keys, and how often what is public has changed. */
export const settings = settingsOf<'origin' | 'anchors' | 'change'>()

/** Thumbprints of the root's keys, active first; none before the root's first answer. */
export async function readAnchors(db: Db): Promise<string[]> {
  return JSON.parse((await settings.read(db, 'anchors')) ?? '[]') as string[]
}
