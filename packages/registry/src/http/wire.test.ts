import { readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib'
import { makeFolder } from '@liangpai/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serve } from '../serve.ts'
import { makeOffice, showBadge } from '../testing/office.ts'

const place = makeFolder()
const office = await makeOffice(place)
const { badgeNo } = await showBadge(office, {}, { name: true })
/** As long as a badge file, and text of the same kind. */
const script = readFileSync(join(import.meta.dirname, '../picture/glyphs.ts'))
const badgeFiles = { latest: '1.0.0', files: new Map([['1.0.0', new Uint8Array(script)]]) }

let served: Served
beforeAll(async () => {
  served = await serve(office.registry, { port: 0, badgeFiles })
})
afterAll(async () => {
  await served.close()
  await office.registry.close()
  await place.remove()
})

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }

/** What arrives at the socket, as it arrives: `fetch` would decompress it. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    request({ host: '127.0.0.1', port: served.port, path, headers, method, agent: false }, async (answer) => {
      const parts: Buffer[] = await answer.toArray()
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) })
    })
      .on('error', reject)
      .end()
  })

const paths = {
  'badge file': '/badge/1.0.0.js',
  'newest badge file': '/badge.js',
  bundle: `/badges/${badgeNo}/bundle`,
  'status list': '/statuses/1',
  configuration: '/.well-known/openid-federation',
  "root's configuration": '/root/.well-known/openid-federation',
  'verify page': `/verify/${badgeNo}`,
  'page not in effect': '/verify/000000000000',
  'offer page': '/offer',
  'style sheet': '/assets/frame.css',
}

test.each(Object.entries(paths))('%s: brotli at 11 and gzip at 9 travel, byte for byte', async (_name, path) => {
  const plain = await ask(path)
  expect([plain.status, plain.headers['content-encoding'], plain.headers.vary]).toEqual([
    200,
    undefined,
    'Accept-Encoding',
  ])
  const smallest = brotliCompressSync(plain.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  for (const [accepted, coding, length, decompress] of [
    ['gzip, deflate, br, zstd', 'br', smallest.length, brotliDecompressSync],
    ['gzip, deflate', 'gzip', gzipSync(plain.body, { level: 9 }).length, gunzipSync],
  ] as const) {
    const { headers, body } = await ask(path, { 'accept-encoding': accepted })
    expect([headers['content-encoding'], headers.vary, body.length]).toEqual([coding, 'Accept-Encoding', length])
    expect(headers['content-length']).toBe(String(length))
    expect(body.length).toBeLessThan(plain.body.length * 0.85)
    expect(decompress(body).equals(plain.body)).toBe(true)
    expect(new Set([headers.etag, plain.headers.etag]).size).toBe(2)
  }
})

test.each(Object.entries(paths))(
  '%s: HEAD and 304 name coding, vary and ETag, and have no body',
  async (_name, path) => {
    const accepting = { 'accept-encoding': 'br' }
    const { etag = '', ...full } = (await ask(path, accepting)).headers
    const head = await ask(path, accepting, 'HEAD')
    expect([head.status, head.headers.etag, head.headers['content-encoding'], head.headers.vary]).toEqual([
      200,
      etag,
      'br',
      full.vary,
    ])
    const unchanged = await ask(path, { ...accepting, 'if-none-match': etag })
    expect([unchanged.status, unchanged.headers.etag, unchanged.headers.vary]).toEqual([304, etag, full.vary])
    expect([head.body.length, unchanged.body.length]).toEqual([0, 0])
  },
)

test('a picture travels as it is', async () => {
  const { headers, body } = await ask(`/badges/${badgeNo}.png`, { 'accept-encoding': 'gzip, br' })
  expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'Accept-Language'])
  expect(body.subarray(1, 4).toString()).toBe('PNG')
})

test('a page that repeats what was typed is not compressed anew for every caller', async () => {
  for (const typed of ['nonsense', 'other-nonsense']) {
    const { status, headers, body } = await ask(`/verify/${typed}`, { 'accept-encoding': 'gzip, br' })
    expect([status, headers['content-encoding'], body.includes(typed)]).toEqual([400, undefined, true])
  }
})

test('a page of a badge is the same a second later, so that it is compressed once', async () => {
  const first = await ask(paths['verify page'])
  office.clock.now += 1
  expect((await ask(paths['verify page'])).headers.etag).toBe(first.headers.etag)
  office.clock.now -= 1
})

test.each(['/badges/000000000000/bundle', '/badges/nonsense/bundle', '/statuses/99', '/nowhere', '/assets/nothing.js'])(
  '%s: a problem answer travels as it is, whatever is accepted',
  async (path) => {
    const plain = await ask(path)
    const { status, headers, body } = await ask(path, { 'accept-encoding': 'gzip, br' })
    expect([status, headers['content-encoding']]).toEqual([plain.status, undefined])
    expect(body.equals(plain.body)).toBe(true)
  },
)
