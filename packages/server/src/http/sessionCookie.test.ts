import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { sessionCookie } from './sessionCookie.ts'

test.each([
  ['https://badge.example', '__Host-liangpai'],
  ['https://badge.example:8443', '__Host-liangpai-8443'],
  ['http://localhost:8787', 'liangpai-8787'],
])('the cookie of %s is %s', (origin, name) => {
  expect(sessionCookie(origin).name).toBe(name)
})

test('a service reads its own cookie, and none of another port of its host', async () => {
  const [registry, station] = ['http://localhost:8787', 'http://localhost:8788'].map(sessionCookie)
  const app = new Hono().get('/', (c) => c.text(station?.read(c) ?? 'none'))
  const sent = [registry, station].map((cookie) => cookie?.keep(cookie.name).split(';')[0])
  const read = async (cookie: string) => (await app.request('/', { headers: { cookie } })).text()
  expect(await read(sent.join('; '))).toBe('liangpai-8788')
  expect(await read(sent[0] ?? '')).toBe('none')
})
