import { afterEach, beforeEach, expect, test } from 'vitest'
import { fetchWithLocalhost, isLocalhost } from './localhost.ts'
import { startHost } from './testHost.ts'

let host: Awaited<ReturnType<typeof startHost>>
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

const fetch = fetchWithLocalhost()

test('finds a name below localhost and keeps it as the host', async () => {
  host.replies.set('/a?b=1', { body: '荷雨茶铺', type: 'text/plain', headers: { 'x-shop': 'yes' } })
  const response = await fetch(`http://heyu.localhost:${host.port}/a?b=1`)
  expect([response.status, response.headers.get('x-shop'), await response.text()]).toEqual([200, 'yes', '荷雨茶铺'])
  expect(host.asked[0]?.headers.host).toBe(`heyu.localhost:${host.port}`)
})

test('shows a redirect and does not follow it', async () => {
  host.replies.set('/', { status: 302, headers: { location: '/x' } })
  expect((await fetch(`http://heyu.localhost:${host.port}/`)).status).toBe(302)
})

test('leaves every other address to fetch', async () => {
  const asked: string[] = []
  const spy = fetchWithLocalhost(async (input) => {
    asked.push(new Request(input).url)
    return new Response('')
  })
  const others = ['http://localhost/', 'https://heyu.localhost/', 'https://heyu.example/', 'http://xlocalhost/']
  for (const url of others) await spy(url)
  await spy('http://heyu.localhost/', { method: 'POST' })
  expect(asked).toEqual([...others, 'http://heyu.localhost/'])
})

test('fails as fetch does when nobody listens, and when it is aborted', async () => {
  const { port } = host
  await host.stop()
  await expect(fetch(`http://heyu.localhost:${port}/`)).rejects.toBeInstanceOf(TypeError)
  host = await startHost()
  host.replies.set('/', { stall: true })
  const response = await fetch(`http://heyu.localhost:${host.port}/`, { signal: AbortSignal.timeout(50) })
  await expect(response.text()).rejects.toBeDefined()
})

test('knows a local name by its end alone', () => {
  expect(['localhost', 'a.localhost', 'notlocalhost', 'localhost.example'].map(isLocalhost)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
