import { afterEach, beforeEach, expect, test } from 'vitest'
import { startHost } from './testHost.ts'
import { createTransport } from './transport.ts'

let host: Awaited<ReturnType<typeof startHost>>
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

const get = createTransport({ timeout: 300 })

test('a transport reads a text with its content type', async () => {
  host.replies.set('/', { body: '亮牌', type: 'text/plain' })
  expect(await get(`${host.origin}/`)).toEqual({ status: 200, contentType: 'text/plain', text: '亮牌' })
})

test.each(['localhost', 'heyu.localhost'])(
  'a transport throws TIMEOUT when %s sends its head and then nothing',
  async (name) => {
    host.replies.set('/', { stall: true })
    await expect(get(`http://${name}:${host.port}/`)).rejects.toMatchObject({ reason: 'TIMEOUT' })
  },
)

test('a transport throws TIMEOUT when a response never begins', async () => {
  const never = createTransport({ fetch: () => new Promise<Response>(() => {}), timeout: 50 })
  await expect(never('https://badge.example/')).rejects.toMatchObject({ reason: 'TIMEOUT' })
})

test('a transport throws TOO_LARGE at 64 kB, whatever length is declared', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 16_384
      controller.enqueue(new Uint8Array(16_384))
    },
  })
  const endless = createTransport({ fetch: async () => new Response(body, { headers: { 'content-length': '10' } }) })
  await expect(endless('https://badge.example/')).rejects.toMatchObject({ reason: 'TOO_LARGE' })
  expect(sent).toBeLessThan(200_000)
})

test.each([301, 302, 303, 307, 308])('a transport throws REDIRECTED for %i and does not follow it', async (status) => {
  host.replies.set('/', { status, headers: { location: '/x' } })
  await expect(get(`${host.origin}/`)).rejects.toMatchObject({ reason: 'REDIRECTED', status })
  expect(host.paths()).toEqual(['/'])
})

test('a transport throws UNREACHABLE with the address when nobody listens', async () => {
  await host.stop()
  const url = `${host.origin}/`
  await expect(get(url)).rejects.toMatchObject({ name: 'FetchError', reason: 'UNREACHABLE', url })
  host = await startHost()
})
