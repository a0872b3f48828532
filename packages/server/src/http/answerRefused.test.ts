import { html } from '@liangpai/presentation'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { answerRefused } from './answerRefused.ts'

const faults: unknown[] = []
const app = new Hono()
app.get('/away', () => {
  throw Object.assign(new Refusal('databaseAway'), { cause: new Error('no route to the server') })
})
app.get('/yours', () => {
  throw new Refusal('notAllowed')
})
app.get('/broken', () => {
  throw new Error('a fault')
})
answerRefused(app, {
  page: (_c, code) => html`<p>${code}</p>`,
  report: ({ error }) => void faults.push((error as Error).message),
})

const read = async (path: string, accept: string) => {
  const response = await app.request(path, { headers: { accept } })
  return [response.status, await response.text()]
}

test('what is refused is a page for browsers and JSON for programs', async () => {
  expect(await read('/nowhere', 'text/html')).toEqual([404, '<p>notFound</p>'])
  expect(await read('/yours', 'text/html')).toEqual([403, '<p>notAllowed</p>'])
  const [status, body] = await read('/yours', 'application/json')
  expect([status, JSON.parse(String(body))]).toEqual([403, expect.objectContaining({ code: 'notAllowed' })])
})

test('what nobody foresaw is reported, and why the database is away; a refusal is not', async () => {
  faults.length = 0
  for (const path of ['/yours', '/nowhere', '/broken', '/away']) await read(path, 'text/html')
  expect(faults).toEqual(['a fault', 'no route to the server'])
})
