import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ProcessResult, runProcess } from '../process.ts'
import type { Branches } from '../branches.ts'

// The command as it is published.
const MAIN = new URL('../../../../packages/client/dist/main.js', import.meta.url).pathname

/** Which file of shops, and where the audit keeps its state. */
export type AuditOptions = { folder: string; file: string; threads: number; flags?: readonly string[] }

/** One night of `liangpai-audit` in a process of its own. Throws unless every row has a result. */
export async function runAudit(
  { registry, anchors }: Branches,
  { folder, file, threads, flags = [] }: AuditOptions,
): Promise<ProcessResult> {
  mkdirSync(folder, { recursive: true })
  const places = ['--state', join(folder, 'state'), '--results', join(folder, 'results.csv')]
  const trust = ['--registry', registry, ...anchors.flatMap((anchor) => ['--anchor', anchor])]
  const args = [file, ...places, ...trust, '--threads', String(threads), '--quiet']
  const result = await runProcess({ file: MAIN, args, flags })
  if (result.code !== 0) throw new Error(`the audit ended with ${result.code}: ${result.stderr}`)
  return result
}
