import { afterEach, beforeEach, expect, test } from 'vitest'
import { startHost } from '../testHost.ts'
import { fetchWithLocalhost } from './node.ts'

let host: Awaited<ReturnType<typeof startHost>>
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

const fetch = fetchWithLocalhost(globalThis.fetch)

test('fetchWithLocalhost connects a name below localhost to the loopback address and keeps it in the Host header', async () => {
  host.replies.set('/a?b=1', { body: '荷雨茶铺', type: 'text/plain', headers: { 'x-shop': 'yes' } })
  const response = await fetch(`http://heyu.localhost:${host.port}/a?b=1`)
  expect([response.status, response.headers.get('x-shop'), await response.text()]).toEqual([200, 'yes', '荷雨茶铺'])
  expect(host.requests[0]?.headers.host).toBe(`heyu.localhost:${host.port}`)
})

test('fetchWithLocalhost returns a redirect instead of following it', async () => {
  host.replies.set('/', { status: 302, headers: { location: '/x' } })
  expect((await fetch(`http://heyu.localhost:${host.port}/`)).status).toBe(302)
})

test('fetchWithLocalhost passes https, other methods and every other host to fetch', async () => {
  const urls: string[] = []
  const spy = fetchWithLocalhost(async (input) => {
    urls.push(new Request(input).url)
    return new Response('')
  })
  const others = ['http://localhost/', 'https://heyu.localhost/', 'https://heyu.example/', 'http://xlocalhost/']
  for (const url of others) await spy(url)
  await spy('http://heyu.localhost/', { method: 'POST' })
  expect(urls).toEqual([...others, 'http://heyu.localhost/'])
})

test('fetchWithLocalhost rejects like fetch when nobody listens or the signal is aborted', async () => {
  const { port } = host
  await host.stop()
  await expect(fetch(`http://heyu.localhost:${port}/`)).rejects.toBeInstanceOf(TypeError)
  host = await startHost()
  host.replies.set('/', { stall: true })
  const response = await fetch(`http://heyu.localhost:${host.port}/`, { signal: AbortSignal.timeout(50) })
  await expect(response.text()).rejects.toBeDefined()
})
