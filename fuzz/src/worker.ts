import { parentPort, workerData } from 'node:worker_threads'
import { createFuzzer, EPOCH } from './fuzzer.ts'
import { makeJudge } from './judge.ts'
import { MUTANTS } from './mutants.ts'
import { type Reproduction, reproduce } from './reproduction.ts'
import { shrink } from './shrink.ts'
import { cacheSignatures } from './signatureCache.ts'
import { createTally, type Tally } from './tally.ts'

/** The seed, and the name of a mutant to run instead of the judge. */
export type WorkerOptions = { seed: number; mutant: string | undefined }
/** Runs for a worker, within one epoch. */
export type RunRange = { from: number; to: number }
/** What the worker posts when a range is done. */
export type RangeResult = { tally: Tally; reproduction?: Reproduction }

const { seed, mutant } = workerData as WorkerOptions
Error.stackTraceLimit = 0 // a refusal is an error that nobody prints
cacheSignatures()
const mutate = mutant === undefined ? undefined : MUTANTS[mutant]
const fuzzer = await createFuzzer(seed, (entities) => (mutate ? mutate(makeJudge, entities) : makeJudge))

async function runRange({ from, to }: RunRange): Promise<RangeResult> {
  const tally = createTally()
  const violation = await fuzzer.runs(from, to, tally)
  if (!violation) return { tally }
  const shortest = await shrink(fuzzer, fuzzer.corpusOf(Math.floor(from / EPOCH)), violation)
  return { tally, reproduction: reproduce(seed, fuzzer, shortest) }
}

parentPort?.on('message', (range: RunRange) => {
  void runRange(range).then((result) => parentPort?.postMessage(result))
})
