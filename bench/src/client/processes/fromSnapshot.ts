import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Check, createClient, readSnapshot } from '@liangpai/client'
import { createPool } from '@liangpai/client/pool'
import { pageOf } from '../shopPage.ts'

// Reads a snapshot and judges every badge of it, as a platform would; prints what it measured as JSON.

const [snapshotFile = '', codesFile = '', registry = '', anchor = '', now = '', threads = ''] = process.argv.slice(2)

const linesOf = (file: string) => createInterface({ input: createReadStream(file), crlfDelay: Infinity })

async function* checks(): AsyncGenerator<Check> {
  let shop = 0
  for await (const badge of linesOf(codesFile)) yield { badge, page: pageOf(shop++) }
}

const started = performance.now()
const snapshot = await readSnapshot(linesOf(snapshotFile))
const read = performance.now()
const pool = Number(threads) > 1 ? createPool({ threads: Number(threads) }) : undefined
const client = createClient({
  registries: [registry],
  anchors: [anchor],
  now: () => Number(now),
  snapshot,
  ...(pool && { createVerifier: pool.createVerifier }),
})
const states: { [state: string]: number } = {}
for await (const { state } of client.verifyMany(checks(), { concurrency: pool ? 512 : 64 }))
  states[state] = (states[state] ?? 0) + 1
const judged = performance.now()
await pool?.close()
console.log(JSON.stringify({ read: (read - started) / 1000, judge: (judged - read) / 1000, states }))
