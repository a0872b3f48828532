import { createWorld } from '@liangpai/world'
import { beforeEach, expect, test, vi } from 'vitest'
import { createApp } from './app.ts'
import { createTestRegistry, OFFER, STOP, type TestRegistry } from './testRegistry.ts'

const world = await createWorld()
const badgeFiles = { latest: '1.0.0', files: new Map([['1.0.0', new TextEncoder().encode('/* badge */')]]) }
const choice = { name: true, branch: false, pledge: false, agreed: true, textVersion: '1', language: 'zh-Hans' }

let registry: TestRegistry
let app: ReturnType<typeof createApp>
const report = vi.fn<(fault: { error: unknown; requestId?: string }) => void>()

beforeEach(() => {
  registry = createTestRegistry(world)
  app = createApp(registry, { badgeFiles, proxies: 0, report })
  report.mockReset()
})

const post = (name: string, body: unknown, contentType = 'application/json') =>
  app.request(`/member/${name}`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: JSON.stringify(body),
  })

test('an offer is shown to who holds its token', async () => {
  const answer = await post('offer', { token: OFFER })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  expect(await answer.json()).toEqual(registry.view)
})

test('consent gives what the member keeps: receipt, stop link, and code that pins the served file', async () => {
  const answer = await (await post('consent', { token: OFFER, choice })).json()
  expect(answer.stopLink).toBe(`https://liang.yunting.example/stop#${STOP}`)
  expect(answer.snippets.chip).toContain('badge="7K3M-9QXW-2BHK"')
  expect(answer.snippets.chip).toContain(`integrity="${answer.snippets.hash}"`)
  expect(registry.acts).toEqual([{ act: 'consent', token: OFFER, choice }])
})

test('a stop link shows four characters and nobody', async () => {
  const answer = await (await post('stop', { token: STOP })).json()
  expect(answer).toEqual({ state: 'active', validUntil: registry.stopView.validUntil, last4: '2BHK' })
})

test.each(['decline', 'pause', 'withdraw'])('%s is done once asked by POST', async (name) => {
  const token = name === 'decline' ? OFFER : STOP
  expect((await post(name, { token })).status).toBe(200)
  expect(registry.acts).toEqual([{ act: name, token }])
})

test.each(['/offer', '/stop'])('GET %s changes nothing and knows no token', async (path) => {
  const answer = await app.request(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect([registry.acts, registry.reads]).toEqual([[], []])
})

test.each(['offer', 'consent', 'decline', 'stop', 'pause', 'withdraw'])('GET /member/%s is no route', async (name) => {
  expect((await app.request(`/member/${name}?token=${OFFER}`)).status).toBe(404)
})

test('a refusal keeps its code and status, with an id of the request', async () => {
  const answer = await post('offer', { token: 'another-token-0123456' })
  expect(answer.status).toBe(410)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({ code: 'link_ended', requestId: 'request-1' })
  expect(report).not.toHaveBeenCalled()
})

test('a fault is told to the operator by the id, and nothing of it to the asker', async () => {
  registry.withdraw = () => Promise.reject(new Error('secret of 沈书遥'))
  const answer = await post('withdraw', { token: STOP })
  const body = await answer.text()
  expect([answer.status, JSON.parse(body)]).toMatchObject([500, { code: 'internal', requestId: 'request-1' }])
  expect(body).not.toContain('secret')
  expect(report).toHaveBeenCalledWith({ error: expect.any(Error), requestId: 'request-1' })
})

test.each([
  ['no token', {}],
  ['a token of another form', { token: 'a b' }],
  ['a member too many', { token: OFFER, page: 1 }],
  ['no object', 'text'],
])('refuses %s', async (_, body) => {
  expect([(await post('stop', body)).status, (await (await post('stop', body)).json()).code]).toEqual([
    400,
    'malformed',
  ])
})

test('refuses consent that is not complete', async () => {
  expect((await post('consent', { token: OFFER, choice: { ...choice, name: 'yes' } })).status).toBe(400)
  expect((await post('consent', { token: OFFER })).status).toBe(400)
  expect((await post('consent', { token: OFFER, choice: { ...choice, agreed: false } })).status).toBe(422)
  expect(registry.acts).toEqual([])
})

test("refuses what another site's form could send, and what is too long", async () => {
  expect((await post('withdraw', { token: STOP }, 'text/plain')).status).toBe(415)
  expect((await post('withdraw', { token: STOP, more: 'x'.repeat(5000) })).status).toBe(413)
  expect(registry.acts).toEqual([])
})
