import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { type Check, createClient } from '@liangpai/client'
import { peakMemory } from '../peakMemory.ts'

// Asks a hostile registry for one badge, then with a new client for many. Prints what it measured as JSON. Imports
// nothing but the client, so that nothing else counts as its memory.

const [hostile = '', polite = '', count = ''] = process.argv.slice(2)
const CODE = '7K3M9QXW2BHK'

const sockets: Socket[] = []
subscribe('net.client.socket', (message) => void sockets.push((message as { socket: Socket }).socket))
const bytesRead = () => sockets.reduce((sum, socket) => sum + socket.bytesRead, 0)

let requests = 0
const clientOf = (registry: string) =>
  createClient({ registries: [registry], anchors: ['A'.repeat(43)], onRequest: () => void requests++ })

function* checks(): Generator<Check> {
  for (let at = 0; at < Number(count); at++) yield { badge: CODE, page: null }
}

async function cost(ask: () => Promise<{ [answer: string]: number }>) {
  const [memory, bytes, sent, started] = [peakMemory(), bytesRead(), requests, performance.now()]
  const answers = await ask()
  const seconds = (performance.now() - started) / 1000
  return { answers, seconds, bytes: bytesRead() - bytes, requests: requests - sent, grown: peakMemory() - memory }
}

const nameOf = (answer: { state: string; reason?: string }) => `${answer.state} ${answer.reason ?? ''}`.trim()

await clientOf(polite).verify(CODE, { page: null }) // loads and compiles what any read needs
const one = await cost(async () => ({ [nameOf(await clientOf(hostile).verify(CODE, { page: null }))]: 1 }))
const many = await cost(async () => {
  const answers: { [answer: string]: number } = {}
  for await (const answer of clientOf(hostile).verifyMany(checks()))
    answers[nameOf(answer)] = (answers[nameOf(answer)] ?? 0) + 1
  return answers
})
// Exits explicitly: a hostile host may keep a connection open.
process.stdout.write(JSON.stringify({ one, many }), () => process.exit(0))
