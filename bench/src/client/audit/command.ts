import { join } from 'node:path'
import { type Ended, runChild } from '../child.ts'
import type { City } from '../city.ts'

// The command as it is published.
const MAIN = new URL('../../../../packages/client/dist/main.js', import.meta.url).pathname

/** Which file of shops, and where the audit keeps its state. */
export type Night = { folder: string; file: string; threads: number; flags?: readonly string[] }

/** A night of `liangpai-audit` in a process of its own. Throws unless every row has an answer. */
export async function runAudit(
  { registry, anchors }: City,
  { folder, file, threads, flags = [] }: Night,
): Promise<Ended> {
  const places = ['--state', join(folder, 'state'), '--results', join(folder, 'results.csv')]
  const whom = ['--registry', registry, '--anchor', ...anchors]
  const args = [file, ...places, ...whom, '--threads', String(threads), '--quiet']
  const ended = await runChild({ file: MAIN, args, flags })
  if (ended.code !== 0) throw new Error(`the audit ended with ${ended.code}: ${ended.words}`)
  return ended
}
