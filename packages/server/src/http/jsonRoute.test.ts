import { Hono } from 'hono'
import { beforeEach, expect, test, vi } from 'vitest'
import { Refusal } from '../refusal.ts'
import { addJsonRoute } from './jsonRoute.ts'

const report = vi.fn<(fault: { error: unknown; requestId: string }) => void>()
const answer = vi.fn<(body: unknown) => Promise<unknown>>()
const app = new Hono()
const countRefusal = vi.fn<() => number>()
addJsonRoute(app, '/act', answer, { requestId: () => 'request-1', report, countRefusal })

const post = (body: string, contentType = 'application/json') =>
  app.request('/act', { method: 'POST', headers: { 'content-type': contentType }, body })
const codeOf = async (response: Response) => [response.status, (await response.json()).code]

beforeEach(() => {
  report.mockReset()
  answer.mockReset()
  countRefusal.mockReset().mockReturnValue(0)
})

test('the answer to a JSON body is JSON that no cache stores', async () => {
  answer.mockImplementation(async (body) => ({ body }))
  const response = await post('{"token":"t"}')
  expect([response.status, await response.json()]).toEqual([200, { body: { token: 't' } }])
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('an act without a result answers an empty object', async () => {
  expect(await (await post('{}')).json()).toEqual({})
})

test('what a form of another site could send is refused as jsonExpected, what is no JSON as malformed', async () => {
  expect(await codeOf(await post('token=t', 'application/x-www-form-urlencoded'))).toEqual([415, 'jsonExpected'])
  expect(await codeOf(await post('{"token":', 'application/json'))).toEqual([400, 'malformed'])
  expect(answer).not.toHaveBeenCalled()
})

test('a body of more than 4 kB is refused as tooLarge', async () => {
  const body = JSON.stringify({ token: 't'.repeat(4096) })
  const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
  expect(await codeOf(await app.request('/act', { method: 'POST', headers, body }))).toEqual([413, 'tooLarge'])
})

test('a refusal is answered with its code and the id of the request, and not reported', async () => {
  answer.mockRejectedValue(new Refusal('offerUsed', 'the offer of 沈'))
  const response = await post('{}')
  expect(await response.json()).toEqual({
    type: 'about:blank',
    title: 'Gone',
    status: 410,
    code: 'offerUsed',
    requestId: 'request-1',
  })
  expect(report).not.toHaveBeenCalled()
})

test('a fault is reported under the id of the request, and its message is not answered', async () => {
  const error = new Error('a secret')
  answer.mockRejectedValue(error)
  const response = await post('{}')
  expect(await response.text()).not.toContain('secret')
  expect(response.status).toBe(500)
  expect(report).toHaveBeenCalledExactlyOnceWith({ error, requestId: 'request-1' })
})

test('a caller with too many refusals is told to wait, and an act that is allowed is done all the same', async () => {
  countRefusal.mockReturnValue(7)
  answer.mockRejectedValueOnce(new Refusal('linkUnknown'))
  const refused = await post('{}')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7'])
  expect(await refused.json()).toMatchObject({ code: 'tooManyRequests', requestId: 'request-1' })
  expect((await post('{}')).status).toBe(200)
})

test('what another page can make a browser send is not counted, nor is a fault of ours', async () => {
  await post('token=t', 'application/x-www-form-urlencoded')
  await post('{"token":"t"}', 'text/plain')
  answer.mockRejectedValueOnce(new Error('ours'))
  await post('{}')
  expect(countRefusal).not.toHaveBeenCalled()
})

test('an answer is not compressed', async () => {
  answer.mockImplementation(async () => ({ token: 't'.repeat(2000) }))
  const headers = { 'content-type': 'application/json', 'accept-encoding': 'gzip, br' }
  const response = await app.request('/act', { method: 'POST', headers, body: '{}' })
  expect([response.headers.get('content-encoding'), (await response.json()).token.length]).toEqual([null, 2000])
})

test('a GET of the path is no route', async () => {
  expect((await app.request('/act')).status).toBe(404)
})
