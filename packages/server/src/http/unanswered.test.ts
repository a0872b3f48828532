import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { TooManyRequests } from './limit.ts'
import { unansweredBy, unrouted } from './unanswered.ts'

const app = new Hono()
app.use('*', (_c, next) => next())
app.get('/badges/:code', (c) => c.text('badge'))
app.options('/badges/*', (c) => c.text(''))
app.post('/api/:verb', (c) => c.text('done'))
app.notFound((c) => c.json(unrouted(app, c)))
const ask = async (method: string, path: string) => (await app.request(path, { method })).json()

test('an address with another method names those that it takes, and HEAD where GET is taken', async () => {
  const code = 'methodNotAllowed'
  expect(await ask('POST', '/badges/x')).toEqual({ code, headers: { allow: 'GET, HEAD, OPTIONS' } })
  expect(await ask('DELETE', '/api/pause')).toEqual({ code, headers: { allow: 'POST' } })
})

test('an address where nothing is, is notFound for every method, whatever middleware runs there', async () => {
  for (const method of ['GET', 'POST', 'PUT'])
    expect(await ask(method, '/nowhere')).toEqual({ code: 'notFound', headers: {} })
})

test('a refusal keeps its code; who has to wait, and whom the database fails, is told how long', () => {
  expect(unansweredBy(new Refusal('tooLarge'))).toEqual({ code: 'tooLarge', headers: {} })
  expect(unansweredBy(new TooManyRequests(7))).toEqual({ code: 'tooManyRequests', headers: { 'retry-after': '7' } })
  expect(unansweredBy(new Refusal('databaseAway'))).toEqual({ code: 'databaseAway', headers: { 'retry-after': '5' } })
  expect(unansweredBy(new Error('secret'))).toEqual({ code: 'internal', headers: {} })
})
