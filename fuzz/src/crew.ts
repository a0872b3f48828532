import { Worker } from 'node:worker_threads'
import { EPOCH, SESSION } from './fuzzer.ts'
import type { Reproduction } from './reproduction.ts'
import { add, createTally, type Tally } from './tally.ts'
import type { Assignment, Result, Stretch } from './worker.ts'

/** What is to be fuzzed, and by how many threads. */
export type Job = Assignment & { first: number; runs: number; workers: number }

/** The whole of the runs, or those until the first violation. */
export type Report = { tally: Tally; seconds: number; reproduction?: Reproduction }

const MEGABYTES = 1024 // of heap a thread may use
const SMALL = 10 * SESSION

/** Gives stretches of runs to worker threads, one after another, until all are done or one has found something. */
export async function runJob(job: Job, progress: (tally: Tally, seconds: number) => void): Promise<Report> {
  const started = performance.now()
  const total = createTally()
  const seconds = () => (performance.now() - started) / 1000
  const stretches = stretchesOf(job)
  let found: Reproduction | undefined
  const done = (result: Result) => {
    add(total, result.tally)
    found ??= result.reproduction
    progress(total, seconds())
  }
  await Promise.all(
    Array.from({ length: job.workers }, () => employ(job, () => (found ? undefined : stretches.next().value), done)),
  )
  return { tally: total, seconds: seconds(), ...(found && { reproduction: found }) }
}

/** Stretches that never cross an epoch. */
function* stretchesOf({ first, runs, workers }: Job): Generator<Stretch, undefined> {
  const size = runs >= 4 * EPOCH * workers ? EPOCH : SMALL
  const last = first + runs
  for (let from = first; from < last;) {
    const to = Math.min(last, from - (from % size) + size)
    yield { from, to }
    from = to
  }
}

/** One thread, from its first stretch to the end. */
function employ(job: Job, next: () => Stretch | undefined, done: (result: Result) => void): Promise<void> {
  const workerData: Assignment = { seed: job.seed, sabotage: job.sabotage }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 64 },
  })
  return new Promise((resolve, reject) => {
    const send = () => {
      const stretch = next()
      if (stretch) worker.postMessage(stretch)
      else void worker.terminate().then(() => resolve())
    }
    worker.on('error', reject)
    worker.on('message', (result: Result) => {
      done(result)
      send()
    })
    send()
  })
}
