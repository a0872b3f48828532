import { parentPort, workerData } from 'node:worker_threads'
import { createFuzzer, EPOCH } from './fuzzer.ts'
import { makeJudge } from './judge.ts'
import { rememberSignatures } from './primitive.ts'
import { type Reproduction, reproduce } from './reproduction.ts'
import { SABOTAGES } from './sabotage.ts'
import { shrink } from './shrink.ts'
import { createTally, type Tally } from './tally.ts'

/** What a worker is made with. */
export type Assignment = { seed: number; sabotage: string | undefined }
/** Runs that a worker is to do, within one epoch. */
export type Stretch = { from: number; to: number }
/** What it says when they are done. */
export type Result = { tally: Tally; reproduction?: Reproduction }

const { seed, sabotage } = workerData as Assignment
Error.stackTraceLimit = 0 // A refusal is an error that nobody prints.
rememberSignatures()
const spoil = sabotage === undefined ? undefined : SABOTAGES[sabotage]
const fuzzer = await createFuzzer(seed, (cast) => (spoil ? spoil(makeJudge, cast) : makeJudge))

async function work({ from, to }: Stretch): Promise<Result> {
  const tally = createTally()
  const violation = await fuzzer.runs(from, to, tally)
  if (!violation) return { tally }
  const shortest = await shrink(fuzzer, fuzzer.stockOf(Math.floor(from / EPOCH)), violation)
  return { tally, reproduction: reproduce(seed, fuzzer, shortest) }
}

parentPort?.on('message', (stretch: Stretch) => {
  void work(stretch).then((result) => parentPort?.postMessage(result))
})
