import { createReadStream } from 'node:fs'
import { type AuditResult, type AuditSummary, openState, runAudit } from '@liangpai/client/audit'
import { createPool } from '@liangpai/client/pool'

/** What a platform sets up once: whom it asks, whom it trusts, where it keeps its evidence, which shops it lists. */
export type Platform = { registry: string[]; anchors: string[]; folder: string; shops: string }

/** One night of a platform: every shop checked, and what has changed. `onResult` is told of each shop in turn. */
export async function checkShops(
  { registry, anchors, folder, shops }: Platform,
  onResult: (result: AuditResult) => void,
): Promise<AuditSummary & { changed: AuditResult[] }> {
  const pool = createPool({ threads: 2 })
  const state = openState(folder)
  try {
    const { createVerifier } = pool
    const summary = await runAudit({ state, open: () => createReadStream(shops), registry, anchors, createVerifier })
    for (const result of state.results.all()) onResult(result)
    return { ...summary, changed: summary.changes === undefined ? [] : [...state.results.changes(summary.run)] }
  } finally {
    state.close()
    await pool.close()
  }
}
