import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen } from './listen.ts'

const app = new Hono()
app.get('/', (c) => c.text('here'))
app.get('/silent', () => new Promise<Response>(() => {}))

test('an app is served on a free port of loopback until it is closed', async () => {
  const { port, close } = await listen(app.fetch, { port: 0 })
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here')
  await close()
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
})

test('closing does not wait for an answer that never comes', async () => {
  const { port, close } = await listen(app.fetch, { port: 0 })
  const asking = fetch(`http://127.0.0.1:${port}/silent`).catch(() => 'ended')
  await new Promise((resolve) => setTimeout(resolve, 50))
  await close()
  expect(await asking).toBe('ended')
})

test('a port that is taken rejects', async () => {
  const { port, close } = await listen(app.fetch, { port: 0 })
  await expect(listen(app.fetch, { port })).rejects.toMatchObject({ code: 'portTaken' })
  await close()
})
