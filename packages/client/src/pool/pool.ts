import { availableParallelism } from 'node:os'
import {
  createVerifier,
  type VerifyContext,
  type Judgement,
  UsageError,
  type Verifier,
  type VerifierOptions,
} from '@liangpai/core'
import { Piscina } from 'piscina'
import { type Batch, type Judged, pack, partsOf, unshare } from './batch.ts'

/** Badges that go to a worker together: enough to make the way there cheap. */
const TOGETHER = 64

/** Worker threads that judge, in place of the thread that asks. */
export type Pool = {
  /** For `createClient({ createVerifier })`: a verifier whose judgements are made by the workers. */
  createVerifier(options: VerifierOptions): Pick<Verifier, 'judge'>
  /** Ends the threads; what is under way is lost. */
  close(): Promise<void>
}

type Waiting = {
  parts: NonNullable<ReturnType<typeof partsOf>>
  asked: VerifyContext
  resolve(judgement: Judgement): void
  reject(reason: unknown): void
}

/** Starts `threads` workers, one a core if not said. They pay with hundreds of checks under way, not with one. */
export function createPool({ threads = availableParallelism() }: { threads?: number } = {}): Pool {
  const piscina = new Piscina<Batch, Judged>({ ...workerFile(), minThreads: threads, maxThreads: threads })
  return {
    createVerifier(options) {
      const here = createVerifier(options)
      const judge = batching((batch) => piscina.run(batch), options)
      return {
        judge(bundle, { page, now }) {
          const parts = partsOf(bundle)
          return parts ? judge(parts, { page, now }) : here.judge(bundle, { page, now })
        },
      }
    },
    close: () => piscina.destroy(),
  }
}

/** Gathers what is asked in one turn of the event loop, and sends it off together. */
function batching(run: (batch: Batch) => Promise<Judged>, options: VerifierOptions) {
  let waiting: Waiting[] = []
  function send(): void {
    const sent = waiting
    waiting = []
    if (sent.length === 0) return
    const parts = sent.map((one) => one.parts)
    const asked = sent.map((one) => one.asked)
    run(pack(options, parts, asked)).then(
      (judged) => sent.forEach((one, at) => settle(one, judged[at])),
      (reason: unknown) => sent.forEach((one) => one.reject(reason)),
    )
  }
  return (parts: Waiting['parts'], asked: VerifyContext) =>
    new Promise<Judgement>((resolve, reject) => {
      if (waiting.push({ parts, asked, resolve, reject }) === 1) setImmediate(send)
      if (waiting.length >= TOGETHER) send()
    })
}

function settle({ resolve, reject }: Waiting, judged: Judged[number] | undefined): void {
  if (judged && 'verdict' in judged) resolve(unshare(judged))
  else reject(new UsageError((judged?.usage ?? 'CLOCK_INVALID') as 'CLOCK_INVALID'))
}

/** The worker lies beside this file, as source or as built; the source needs the condition that leads to core's. */
function workerFile() {
  const source = import.meta.url.endsWith('.ts')
  return {
    filename: new URL(source ? './worker.ts' : './worker.js', import.meta.url).href,
    ...(source && { execArgv: ['--conditions=@liangpai/source'] }),
  }
}
