import { afterEach, beforeEach, expect, test } from 'vitest'
import { retryAfterOf } from './retryAfter.ts'
import { withRevalidation } from './revalidation.ts'
import { startHost } from './testHost.ts'
import { createTransport } from './transport.ts'

let host: Awaited<ReturnType<typeof startHost>>
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

/** Makes the host fail so many times before it responses. */
function failing(times: number, status: number, headers: Record<string, string> = {}) {
  let left = times
  host.fallback.reply = {
    handle: (response) => {
      const fails = left-- > 0
      response.writeHead(fails ? status : 200, fails ? headers : {})
      response.end('x')
    },
  }
}

test.each([500, 502, 503, 504, 408])('a transport retries %i, twice', async (status) => {
  failing(2, status)
  const requests: string[] = []
  const get = createTransport({ onRequest: (url) => requests.push(url) })
  expect(await get(`${host.origin}/`)).toMatchObject({ status: 200, text: 'x' })
  expect(requests).toHaveLength(3)
})

test.each([400, 403, 404, 410])('a transport does not retry %i', async (status) => {
  failing(1, status)
  expect(await createTransport()(`${host.origin}/`)).toMatchObject({ status })
  expect(host.requests).toHaveLength(1)
})

test('a transport waits as Retry-After says after 429, and all reads succeed', async () => {
  failing(4, 429, { 'retry-after': '1' })
  const start = performance.now()
  const get = createTransport()
  const responses = await Promise.all(Array.from({ length: 4 }, () => get(`${host.origin}/`)))
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(performance.now() - start).toBeGreaterThan(900)
})

test('a transport sends at most 16 requests to a host at a time', async () => {
  let open = 0
  let most = 0
  host.fallback.reply = {
    handle: (response) => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open--
        response.end('x')
      }, 20)
    },
  }
  const get = createTransport()
  await Promise.all(Array.from({ length: 64 }, () => get(`${host.origin}/`)))
  expect(most).toBeLessThanOrEqual(16)
})

test('withRevalidation sends If-None-Match for a remembered response, and answers a 304 from memory', async () => {
  host.fallback.reply = {
    handle: (response, { 'if-none-match': etag }) => {
      response.writeHead(etag === '"1"' ? 304 : 200, { etag: '"1"' })
      response.end(etag === '"1"' ? undefined : 'text')
    },
  }
  const get = withRevalidation(createTransport())
  expect(await get(`${host.origin}/`)).toMatchObject({ status: 200, text: 'text', etag: '"1"' })
  expect(await get(`${host.origin}/`)).toMatchObject({ status: 200, text: 'text' })
  expect(host.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"'])
})

test('withRevalidation passes on a 304 to an unconditional request', async () => {
  host.fallback.reply = { status: 304 }
  expect(await withRevalidation(createTransport())(`${host.origin}/`)).toMatchObject({ status: 304, text: '' })
})

test('retryAfterOf reads seconds or a date, and nothing else', () => {
  const of = (text: string) => retryAfterOf(new Response(null, { headers: { 'retry-after': text } }), 0)
  expect(['5', 'Thu, 01 Jan 1970 00:00:07 GMT', 'soon', '-1', ''].map(of)).toEqual([
    5_000,
    7_000,
    undefined,
    undefined,
    undefined,
  ])
})
