import { createReadStream } from 'node:fs'
import { type NightSummary, openState, type Result, runNight } from '@liangpai/client/audit'
import { createPool } from '@liangpai/client/pool'

/** What a platform sets up once: whom it asks, whom it trusts, where it keeps its evidence, which shops it lists. */
export type Platform = { registry: string[]; anchors: string[]; folder: string; shops: string }

/** One night of a platform: every shop checked, and what has changed. `onResult` is told of each shop in turn. */
export async function checkShops(
  { registry, anchors, folder, shops }: Platform,
  onResult: (result: Result) => void,
): Promise<NightSummary & { changed: Result[] }> {
  const pool = createPool({ threads: 2 })
  const state = openState(folder)
  try {
    const { createVerifier } = pool
    const summary = await runNight({ state, open: () => createReadStream(shops), registry, anchors, createVerifier })
    for (const result of state.answers.results()) onResult(result)
    return { ...summary, changed: summary.changes === undefined ? [] : [...state.answers.changes(summary.night)] }
  } finally {
    state.close()
    await pool.close()
  }
}
