import { afterEach, beforeEach, expect, test } from 'vitest'
import { retryAfterOf } from './retryAfter.ts'
import { revalidating } from './revalidation.ts'
import { startHost } from './testHost.ts'
import { createTransport } from './transport.ts'

let host: Awaited<ReturnType<typeof startHost>>
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

/** Fails so many times, and then answers. */
function failing(times: number, status: number, headers: Record<string, string> = {}) {
  let left = times
  host.fallback.reply = {
    act: (response) => {
      const fails = left-- > 0
      response.writeHead(fails ? status : 200, fails ? headers : {})
      response.end('x')
    },
  }
}

test.each([500, 502, 503, 504, 408])('tries %i again, twice', async (status) => {
  failing(2, status)
  const requests: string[] = []
  const get = createTransport({ onRequest: (url) => requests.push(url) })
  expect(await get(`${host.origin}/`)).toMatchObject({ status: 200, text: 'x' })
  expect(requests).toHaveLength(3)
})

test.each([400, 403, 404, 410])('does not try %i again', async (status) => {
  failing(1, status)
  expect(await createTransport()(`${host.origin}/`)).toMatchObject({ status })
  expect(host.asked).toHaveLength(1)
})

test('waits as long as it is told, and counts on one at a time after that', async () => {
  failing(4, 429, { 'retry-after': '1' })
  const start = performance.now()
  const get = createTransport()
  const answers = await Promise.all(Array.from({ length: 4 }, () => get(`${host.origin}/`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(performance.now() - start).toBeGreaterThan(900)
})

test('asks a host only so much at a time', async () => {
  let open = 0
  let most = 0
  host.fallback.reply = {
    act: (response) => {
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

test('asks only whether there is anything newer for what it has had before', async () => {
  host.fallback.reply = {
    act: (response, { 'if-none-match': known }) => {
      response.writeHead(known === '"1"' ? 304 : 200, { etag: '"1"' })
      response.end(known === '"1"' ? undefined : 'text')
    },
  }
  const get = revalidating(createTransport())
  expect(await get(`${host.origin}/`)).toMatchObject({ status: 200, text: 'text', etag: '"1"' })
  expect(await get(`${host.origin}/`)).toMatchObject({ status: 200, text: 'text' })
  expect(host.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"'])
})

test('a 304 that nobody asked for is no answer to keep', async () => {
  host.fallback.reply = { status: 304 }
  expect(await revalidating(createTransport())(`${host.origin}/`)).toMatchObject({ status: 304, text: '' })
})

test('reads Retry-After as seconds or a date', () => {
  const of = (text: string) => retryAfterOf(new Response(null, { headers: { 'retry-after': text } }), 0)
  expect(['5', 'Thu, 01 Jan 1970 00:00:07 GMT', 'soon', '-1', ''].map(of)).toEqual([
    5_000,
    7_000,
    undefined,
    undefined,
    undefined,
  ])
})
