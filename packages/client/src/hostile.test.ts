import { gzipSync } from 'node:zlib'
import { createWorld } from '@liangpai/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Check } from './checks.ts'
import { createClient } from './client.ts'
import { type Reply, startHost } from './testHost.ts'
import { createTransport } from './transport.ts'

const MB = 1_048_576
const ANCHOR = 'A'.repeat(43)

let host: Awaited<ReturnType<typeof startHost>>
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

const get = (reply: Reply, timeout = 400) => {
  host.replies.set('/', reply)
  return createTransport({ timeout })(`${host.origin}/`)
}

/** The error, the time in milliseconds and the growth of memory in bytes. */
async function costOf(work: () => Promise<unknown>) {
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const error: unknown = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return { error, time: performance.now() - start, memory: process.memoryUsage.rss() - before }
}

describe('one read is cheap at a hostile host', () => {
  test.each<[string, string, Reply]>([
    ['that never begins', 'TIMEOUT', { handle: () => undefined }],
    ['that sends its head and then nothing', 'TIMEOUT', { stall: true }],
    [
      'that sends a byte now and then',
      'TIMEOUT',
      {
        handle: (response) => {
          const timer = setInterval(() => response.write(' '), 50)
          response.on('close', () => clearInterval(timer))
        },
      },
    ],
    [
      'whose answer has no end',
      'TOO_LARGE',
      {
        handle: (response) => {
          const more = () => {
            while (response.write('x'.repeat(16_384)));
          }
          response.on('drain', more)
          more()
        },
      },
    ],
    [
      'that fails without end',
      'STATUS_REFUSED',
      {
        handle: (response) => {
          response.writeHead(503)
          const more = () => {
            while (response.write('x'.repeat(16_384)));
          }
          response.on('drain', more)
          more()
        },
      },
    ],
    ['that redirects', 'REDIRECTED', { status: 302, headers: { location: 'http://169.254.169.254/' } }],
    ['that packs 200 MB into 200 kB', 'TOO_LARGE', { headers: { 'content-encoding': 'gzip' }, body: bomb(200) }],
    ['that says gzip and sends none', 'UNREACHABLE', { headers: { 'content-encoding': 'gzip' }, body: 'plain' }],
    ['with a million keys', 'TOO_LARGE', { body: keys(1_000_000) }],
    ['that hangs up', 'UNREACHABLE', { handle: (response) => void response.socket?.destroy() }],
  ])('one read at a host %s costs little time and memory', async (_what, reason, reply) => {
    const { error, time, memory } = await costOf(() => get(reply, reason === 'TIMEOUT' ? 400 : 3_000))
    expect(error).toMatchObject({ name: 'FetchError', reason })
    expect(time).toBeLessThan(15_000)
    expect(memory).toBeLessThan(64 * MB)
  })

  test('verify refuses a bundle with as many keys as fit within a second', async () => {
    host.fallback.reply = { body: keys(6_000).replace('}', ',"v":1,"badge":"~"}') }
    const client = createClient({ registries: [host.origin], anchors: [ANCHOR] })
    const start = performance.now()
    expect(await client.verify('7K3M9QXW2BHK', { page: null })).toMatchObject({ state: 'invalid' })
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

describe('twenty thousand checks at a hostile host', () => {
  const many = function* (count: number): Generator<Check> {
    for (let at = 0; at < count; at++) yield { badge: '7K3M9QXW2BHK', page: null }
  }

  test.each<[string, Reply]>([
    ['that redirects', { status: 301, headers: { location: '/x' } }],
    ['that hangs up', { handle: (response) => void response.socket?.destroy() }],
    ['with a million keys', { body: keys(1_000_000) }],
    ['that says to come back in a year', { status: 429, headers: { 'retry-after': '31536000' } }],
  ])('%s: all unavailable within seconds, by few requests', async (_what, reply) => {
    host.fallback.reply = reply
    const client = createClient({ registries: [host.origin], anchors: [ANCHOR] })
    let count = 0
    const { error, time, memory } = await costOf(async () => {
      for await (const { state } of client.verifyMany(many(20_000))) if (state === 'unavailable') count++
    })
    expect(error).toBeUndefined()
    expect(count).toBe(20_000)
    expect(time).toBeLessThan(25_000)
    expect(memory).toBeLessThan(256 * MB)
    expect(host.requests.length).toBeLessThan(200)
  })
})

test('verify sends no request to the issuer that an unproven token names', async () => {
  const elsewhere = await startHost()
  const stranger = await createWorld({ origin: elsewhere.origin })
  const world = await createWorld({ origin: host.origin })
  const client = createClient({ registries: [host.origin], anchors: world.anchors, now: () => world.now })
  const bundle = await stranger.bundle({ asOf: world.now - 3_600 })
  expect(await client.verify(bundle, { page: null })).toMatchObject({ state: 'unknownIssuer' })
  expect(elsewhere.requests).toEqual([])
  await elsewhere.stop()
})

function bomb(megabytes: number): Uint8Array {
  return gzipSync(Buffer.alloc(megabytes * MB, ' '))
}

function keys(count: number): string {
  const members = Array.from({ length: count }, (_, at) => `"${at.toString(36)}":0`)
  return `{${members.join(',')}}`
}
