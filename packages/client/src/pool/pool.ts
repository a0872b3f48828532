import { availableParallelism } from 'node:os'
import {
  createVerifier,
  type Judgement,
  UsageError,
  type Verifier,
  type VerifierOptions,
  type VerifyContext,
} from '@liangpai/core'
import { Piscina } from 'piscina'
import { type Batch, type BatchResult, type BundleParts, pack, partsOf, withOwnChain } from './batch.ts'

/** Badges sent to a worker together: enough to make the transfer cheap. */
const BATCH_SIZE = 64

/** Worker threads that judge badges in place of the calling thread. */
export type Pool = {
  /** For `createClient({ createVerifier })`: makes a verifier whose judgements are made by the workers. */
  createVerifier(options: VerifierOptions): Pick<Verifier, 'judge'>
  /** Ends the threads; judgements in progress are lost. */
  close(): Promise<void>
}

type PendingJob = {
  parts: BundleParts
  context: VerifyContext
  resolve(judgement: Judgement): void
  reject(reason: unknown): void
}

/** Starts `threads` workers, by default one a core. They pay off with hundreds of badges in work, not with one. */
export function createPool({ threads = availableParallelism() }: { threads?: number } = {}): Pool {
  const piscina = new Piscina<Batch, BatchResult>({ ...workerFile(), minThreads: threads, maxThreads: threads })
  return {
    createVerifier(options) {
      const local = createVerifier(options)
      const judge = createBatching((batch) => piscina.run(batch), options)
      return {
        judge(bundle, { page, now }) {
          const parts = partsOf(bundle)
          return parts ? judge(parts, { page, now }) : local.judge(bundle, { page, now })
        },
      }
    },
    close: () => piscina.destroy(),
  }
}

/** Collects the jobs of one turn of the event loop and sends them together. */
function createBatching(run: (batch: Batch) => Promise<BatchResult>, options: VerifierOptions) {
  let pending: PendingJob[] = []
  function send(): void {
    const jobs = pending
    pending = []
    if (jobs.length === 0) return
    run(pack(options, jobs)).then(
      (results) => jobs.forEach((job, at) => settle(job, results[at])),
      (reason: unknown) => jobs.forEach((job) => job.reject(reason)),
    )
  }
  return (parts: BundleParts, context: VerifyContext) =>
    new Promise<Judgement>((resolve, reject) => {
      if (pending.push({ parts, context, resolve, reject }) === 1) setImmediate(send)
      if (pending.length >= BATCH_SIZE) send()
    })
}

function settle({ resolve, reject }: PendingJob, result: BatchResult[number] | undefined): void {
  if (result && 'verdict' in result) resolve(withOwnChain(result))
  else reject(new UsageError((result?.usage ?? 'CLOCK_INVALID') as 'CLOCK_INVALID'))
}

/** The worker lies beside this file, as source or built. The source needs the condition that leads to core's source. */
function workerFile() {
  const isSource = import.meta.url.endsWith('.ts')
  return {
    filename: new URL(isSource ? './worker.ts' : './worker.js', import.meta.url).href,
    ...(isSource && { execArgv: ['--conditions=@liangpai/source'] }),
  }
}
