import { createReadStream } from 'node:fs'
import { type AuditResult, type AuditSummary, openState, runAudit } from '@liangpai/client/audit'
import { createPool } from '@liangpai/client/pool'

/** What a platform configures: registries, roots, the folder of its evidence, the list of its shops. */
export type Platform = { registries: string[]; anchors: string[]; folder: string; shops: string }

/** Checks every shop and returns what changed. Calls `onResult` for each shop in turn. */
export async function checkShops(
  { registries, anchors, folder, shops }: Platform,
  onResult: (result: AuditResult) => void,
): Promise<AuditSummary & { changed: AuditResult[] }> {
  const pool = createPool({ threads: 2 })
  const state = openState(folder)
  try {
    const { createVerifier } = pool
    const open = () => createReadStream(shops)
    // Rows of shops that have no page of their own ask only whether the badge is in effect.
    const summary = await runAudit({ state, open, registries, anchors, createVerifier, pageOptional: true })
    for (const result of state.results.all()) onResult(result)
    return { ...summary, changed: summary.changes === undefined ? [] : [...state.results.changes(summary.run)] }
  } finally {
    state.close()
    await pool.close()
  }
}
