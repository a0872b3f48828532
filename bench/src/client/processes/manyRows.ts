import { readFileSync } from 'node:fs'
import { type Check, createClient } from '@liangpai/client'
import { createPool } from '@liangpai/client/pool'

// Judges `rows` rows: one in fifty is a genuine badge, the others are invalid and all different.

const [bundlesFile = '', registry = '', anchor = '', now = '', rows = '', threads = ''] = process.argv.slice(2)
const bundles = JSON.parse(readFileSync(bundlesFile, 'utf8')) as { bundle: object; page: string }[]

function* checks(): Generator<Check> {
  for (let row = 0; row < Number(rows); row++) {
    const { bundle, page } = bundles[Math.floor(row / 50) % bundles.length] as (typeof bundles)[number]
    yield { badge: row % 50 === 0 ? bundle : { ...bundle, badge: `eyJ.row${row}.x~` }, page }
  }
}

const pool = Number(threads) > 1 ? createPool({ threads: Number(threads) }) : undefined
const making = pool && { createVerifier: pool.createVerifier }
const client = createClient({ registries: [registry], anchors: [anchor], now: () => Number(now), ...making })
const started = performance.now()
const states: { [state: string]: number } = {}
for await (const { state } of client.verifyMany(checks(), { concurrency: pool ? 512 : 64 }))
  states[state] = (states[state] ?? 0) + 1
const judge = (performance.now() - started) / 1000
await pool?.close()
console.log(JSON.stringify({ judge, states }))
