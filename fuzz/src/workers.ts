import { Worker } from 'node:worker_threads'
import { EPOCH, SESSION } from './fuzzer.ts'
import type { Reproduction } from './reproduction.ts'
import { add, createTally, type Tally } from './tally.ts'
import type { RangeResult, RunRange, WorkerOptions } from './worker.ts'

/** Which runs, of what, by how many threads. */
export type Job = WorkerOptions & { first: number; runs: number; workers: number }

/** All runs of a job, or those up to a violation. */
export type JobResult = { tally: Tally; seconds: number; reproduction?: Reproduction }

/** Heap of a thread. */
const MEGABYTES = 1024
const SHORT_RANGE = 10 * SESSION

/** Hands ranges of runs to worker threads, one after another, until all are done or one finds a violation. */
export async function runJob(job: Job, progress: (tally: Tally, seconds: number) => void): Promise<JobResult> {
  const started = performance.now()
  const total = createTally()
  const seconds = () => (performance.now() - started) / 1000
  const ranges = rangesOf(job)
  let reproduction: Reproduction | undefined
  const onResult = (result: RangeResult) => {
    add(total, result.tally)
    reproduction ??= result.reproduction
    progress(total, seconds())
  }
  const next = () => (reproduction ? undefined : ranges.next().value)
  await Promise.all(Array.from({ length: job.workers }, () => runWorker(job, next, onResult)))
  return { tally: total, seconds: seconds(), ...(reproduction && { reproduction }) }
}

/** Ranges that begin with a session and never cross an epoch, so that a run is the same in whichever thread. */
function* rangesOf({ first, runs, workers }: Job): Generator<RunRange, undefined> {
  const size = runs >= 4 * EPOCH * workers ? EPOCH : SHORT_RANGE
  const last = first + runs
  for (let from = first; from < last;) {
    const to = Math.min(last, from - (from % size) + size)
    yield { from, to }
    from = to
  }
}

/** One thread, from its first range to its end. */
function runWorker(job: Job, next: () => RunRange | undefined, onResult: (result: RangeResult) => void): Promise<void> {
  const workerData: WorkerOptions = { seed: job.seed, mutant: job.mutant }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    execArgv: ['--conditions=@liangpai/source'],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 64 },
  })
  return new Promise((resolve, reject) => {
    const send = () => {
      const range = next()
      if (range) worker.postMessage(range)
      else void worker.terminate().then(() => resolve())
    }
    worker.on('error', reject)
    worker.on('message', (result: RangeResult) => {
      onResult(result)
      send()
    })
    send()
  })
}
