import { verify } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { nodeKey } from '../../ecdsa.ts'
import type { RawWork } from '../bulk/rawPool.ts'

// A worker thread that only checks signatures: the limit of a pool.

/** Signatures taken at a time, as many as the client's pool hands to a worker. */
const TOGETHER = 64

const { signed, keys, next } = workerData as RawWork
const ready = keys.map(nodeKey)

parentPort?.on('message', () => {
  let good = 0
  for (;;) {
    const from = Atomics.add(next, 0, TOGETHER)
    if (from >= signed.length) break
    for (const { data, signature, key } of signed.slice(from, from + TOGETHER)) {
      const by = ready[key]
      if (by && verify('sha256', data, by, signature)) good++
    }
  }
  parentPort?.postMessage(good)
})
