import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../../statistics.ts'
import { createRawPool } from '../bulk/rawPool.ts'
import { runOwnProcess } from '../process.ts'
import { type Branches, createBranches } from '../branches.ts'
import { writeSnapshot, type Written } from './write.ts'

/** Badges whose bare signatures are checked, over and over. */
const SAMPLED = 20_000

/** From a snapshot to the last answer; seconds, bytes. */
export type FromSnapshot = {
  threads: number
  read: number
  judge: number
  /** From the start of the program to its end. */
  seconds: number
  peak: number
  /** Bare checks of as many signatures on as many threads, measured before and after. */
  bare: number
}

export type SnapshotFigures = { badges: number; issuers: number; bytes: number; runs: FromSnapshot[] }

type SnapshotSize = { badges: number; issuers: number; threads: number }

type Output = { read: number; judge: number; states: { [state: string]: number } }

/** Makes a snapshot and has it judged by a program of its own, on one thread and on several. */
export async function measureSnapshot({ badges, issuers, threads }: SnapshotSize): Promise<SnapshotFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'))
  try {
    const branches = await createBranches(issuers)
    const written = await writeSnapshot(branches, { folder, count: badges, sampled: SAMPLED })
    const runs: FromSnapshot[] = []
    for (const count of new Set([threads, 1])) runs.push(await runOnce(branches, written, { badges, threads: count }))
    return { badges, issuers, bytes: written.bytes, runs }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runOnce(
  { registry, anchors, now }: Branches,
  { snapshot, codes, sample }: Written,
  { badges, threads }: { badges: number; threads: number },
): Promise<FromSnapshot> {
  const raw = createRawPool(sample, threads)
  try {
    const before = await bareRates(raw, sample.length)
    const args = [snapshot, codes, registry, anchors[0] ?? '', String(now), String(threads)]
    const { seconds, peak, output } = await runOwnProcess<Output>('fromSnapshot', args)
    if (output.states['verified'] !== badges) throw new Error(`not all are verified: ${JSON.stringify(output.states)}`)
    const after = await bareRates(raw, sample.length)
    return {
      threads,
      read: output.read,
      judge: output.judge,
      seconds,
      peak,
      bare: badges / median([...before, ...after]),
    }
  } finally {
    await raw.close()
  }
}

/** Signatures a second, three times in a row, after one turn to warm up. */
async function bareRates(raw: ReturnType<typeof createRawPool>, count: number): Promise<number[]> {
  const rates: number[] = []
  for (let turn = 0; turn < 4; turn++) {
    const started = performance.now()
    if (!(await raw.run())) throw new Error('a bare signature did not hold')
    if (turn > 0) rates.push((count * 1000) / (performance.now() - started))
  }
  return rates
}
