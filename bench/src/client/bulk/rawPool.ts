import { Worker } from 'node:worker_threads'
import type { PublicJwk } from '@liangpai/core/issue'
import { derOf, type Signed, signedOf } from '../../ecdsa.ts'

/** A signature in DER, and the index of its key. */
type Work = Signed & { key: number }

/** The work of every thread; `next` is the first signature that no thread has taken. */
export type RawWork = { signed: Work[]; keys: PublicJwk[]; next: Int32Array<SharedArrayBuffer> }

/** Worker threads that check the same signatures again and again, with nothing around them. */
export type RawPool = {
  /** Checks all of them once; true if all are good. */
  run(): Promise<boolean>
  close(): Promise<void>
}

/** A token and its issuer's key. */
export type TokenOfKey = { token: string; key: PublicJwk }

/** Starts the threads. Decoding, conversion to DER, keys and the transfer to the threads are done before a run. */
export function createRawPool(tokens: readonly TokenOfKey[], threads: number): RawPool {
  const keys = [...new Map(tokens.map(({ key }) => [key.kid, key])).values()]
  const places = new Map(keys.map(({ kid }, at) => [kid, at]))
  const signed = tokens.map(({ token, key }) => {
    const { data, signature } = signedOf(token)
    return { data, signature: Uint8Array.from(derOf(signature)), key: places.get(key.kid) ?? 0 }
  })
  const next = new Int32Array(new SharedArrayBuffer(4))
  const workerData: RawWork = { signed, keys, next }
  const file = new URL('../processes/rawWorker.ts', import.meta.url)
  const workers = Array.from({ length: threads }, () => new Worker(file, { workerData }))
  return {
    async run() {
      Atomics.store(next, 0, 0)
      const good = await Promise.all(workers.map(askOnce))
      return good.reduce((sum, count) => sum + count, 0) === signed.length
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

function askOnce(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (good: number) => {
      worker.off('error', reject)
      resolve(good)
    })
    worker.postMessage('go')
  })
}
