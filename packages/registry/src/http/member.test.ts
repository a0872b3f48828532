import { readAudit } from '@liangpai/server/store'
import { makeFolder } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Registry } from '../registry.ts'
import { makeOffice, NOON, offerTo, showBadge } from '../testing/office.ts'
import { createApp } from './app.ts'

const badgeFiles = {
  latest: '1.0.0-3f9a1c2b',
  files: new Map([['1.0.0-3f9a1c2b', new TextEncoder().encode('/* badge */')]]),
}

const place = makeFolder()
const office = await makeOffice(place)
const report = vi.fn<(fault: { error: unknown; requestId?: string }) => void>()
const appOf = (registry: Registry) => createApp(registry, { badgeFiles, proxies: 0, report })
let app: ReturnType<typeof appOf>

beforeEach(() => {
  office.clock.now = NOON
  report.mockReset()
  app = appOf(office.registry)
})
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})

const language = 'zh-Hans'

/** What the page sends beside the token. */
const besideToken: Partial<Record<string, object>> = {
  offer: { language },
  consent: {
    choice: { name: false, branch: false, pledge: false, agreed: true, notice: { version: '2', language, hash: '' } },
  },
}

/** A token that nobody was given. */
const UNKNOWN = 'A'.repeat(43)

const post = (name: string, body: unknown, { contentType = 'application/json', to = app } = {}) =>
  to.request(`/member/${name}`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: JSON.stringify(body),
  })

const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code]
const trail = () => readAudit(office.registry.context.store.db)
const trailLength = async () => (await trail()).length
const actsInTrail = async (since: number) => (await trail()).slice(since).map(({ verb }) => verb)
const stateOf = async (token: string) => (await office.registry.viewStopLink(token)).state

test('a stop link shows the last four characters of its badge and nobody', async () => {
  const { badgeNo, stopToken } = await showBadge(office)
  const { validUntil } = await office.registry.viewStopLink(stopToken)
  expect(await (await post('stop', { token: stopToken })).json()).toEqual({
    state: 'active',
    validUntil,
    last4: badgeNo.slice(-4),
  })
})

test('pause and withdraw act on the badge of the stop link', async () => {
  const { stopToken: token } = await showBadge(office)
  expect((await post('pause', { token })).status).toBe(200)
  expect(await stateOf(token)).toBe('paused')
  expect((await post('withdraw', { token })).status).toBe(200)
  expect(await stateOf(token)).toBe('stopped')
})

test('what a member does stands in the trail under the name of the request, which the answer says', async () => {
  const { stopToken: token } = await showBadge(office)
  const answer = await post('pause', { token })
  expect((await trail()).at(-1)).toMatchObject({ verb: 'pause', requestId: answer.headers.get('x-request-id') })
  const { token: offered } = await offerTo(office)
  await post('decline', { token: offered })
  expect((await trail()).at(-1)).toMatchObject({ verb: 'decline', requestId: expect.stringMatching(/^[\da-f-]{36}$/) })
})

test('a second tap of pause or withdraw is answered as done and changes nothing', async () => {
  const { stopToken: token } = await showBadge(office)
  const since = await trailLength()
  for (const name of ['pause', 'pause', 'withdraw', 'withdraw', 'pause'])
    expect([name, (await post(name, { token })).status]).toEqual([name, 200])
  expect(await stateOf(token)).toBe('stopped')
  expect(await actsInTrail(since)).toEqual(['pause', 'withdraw'])
})

test.each(['/offer', '/stop'])('GET %s asks the registry for nothing', async (path) => {
  const nothing = () => Promise.reject(new Error('asked'))
  const { registry } = office
  const answer = await appOf({
    ...registry,
    readBundle: nothing,
    viewOffer: nothing,
    viewStopLink: nothing,
    perform: nothing,
  }).request(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test.each(['offer', 'consent', 'decline', 'stop', 'pause', 'withdraw'])('GET /member/%s is no route', async (name) => {
  const { token } = await offerTo(office)
  expect((await app.request(`/member/${name}?token=${token}`)).status).toBe(405)
  expect(await office.registry.viewOffer(token, language)).toMatchObject({ state: 'open' })
})

test('a refusal is a problem with its own code and status and the id of the request', async () => {
  const { request, token } = await offerTo(office)
  await office.registry.verbs.offer({ as: 'chu' }, { request })
  const answer = await post('offer', { token, language })
  expect(answer.status).toBe(410)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toEqual({
    type: 'about:blank',
    title: 'Gone',
    status: 410,
    code: 'offerReplaced',
    requestId: expect.stringMatching(/^[\w-]{36}$/),
  })
  expect(report).not.toHaveBeenCalled()
})

test.each([
  ['offer', 'offerUnknown'],
  ['decline', 'offerUnknown'],
  ['stop', 'linkUnknown'],
  ['pause', 'linkUnknown'],
  ['withdraw', 'linkUnknown'],
])('%s with an unknown token is refused as %s', async (name, code) => {
  expect(await codeOf(await post(name, { token: UNKNOWN, ...besideToken[name] }))).toEqual([404, code])
})

test('what a chat tool appended to the link is no part of its token', async () => {
  const { token } = await offerTo(office)
  const { stopToken } = await showBadge(office)
  for (const appended of ['&appinstall=0', '?from=singlemessage', '。', '%E3%80%82'])
    for (const [name, link] of [['offer', token] as const, ['stop', stopToken] as const])
      expect((await post(name, { token: link + appended, ...besideToken[name] })).status).toBe(200)
})

test.each(['offer', 'consent', 'decline', 'stop', 'pause', 'withdraw'])(
  '%s with a token that was cut short is refused as linkIncomplete, not as ended',
  async (name) => {
    const { token } = await offerTo(office)
    for (const cut of ['', 'a b', '&appinstall=0', token.slice(0, -1)])
      expect(await codeOf(await post(name, { token: cut, ...besideToken[name] }))).toEqual([400, 'linkIncomplete'])
  },
)

test('a fault is reported to the operator under the id of the request, and says nothing of itself', async () => {
  const { stopToken: token } = await showBadge(office)
  const broken = { ...office.registry, perform: () => Promise.reject(new Error('secret of a member')) }
  const answer = await post('withdraw', { token }, { to: appOf(broken) })
  const body = await answer.text()
  const { requestId, ...problem } = JSON.parse(body)
  expect([answer.status, problem]).toMatchObject([500, { code: 'internal' }])
  expect(body).not.toContain('secret')
  expect(report).toHaveBeenCalledWith({ error: expect.any(Error), requestId })
})

test.each([
  ['without a token', {}],
  ['whose token is no text', { token: 1 }],
  ['with an unknown member', { token: UNKNOWN, page: 1 }],
  ['that is no object', 'text'],
])('a body %s is refused as invalidInput, for views and acts alike', async (_, body) => {
  for (const name of ['stop', 'withdraw']) expect(await codeOf(await post(name, body))).toEqual([422, 'invalidInput'])
})

test('an act by the number of a badge is refused alike for badges in effect, paused, ended and never issued', async () => {
  const [active, paused, ended] = [await showBadge(office), await showBadge(office), await showBadge(office)]
  await post('pause', { token: paused.stopToken })
  await post('withdraw', { token: ended.stopToken })
  for (const badge of [active.badgeNo, paused.badgeNo, ended.badgeNo, city.badgeNo])
    for (const name of ['pause', 'withdraw'])
      expect(await codeOf(await post(name, { badge }))).toEqual([403, 'notAllowed'])
})

test("what another site's form could send is refused, and what is too long", async () => {
  const { stopToken: token } = await showBadge(office)
  expect(await codeOf(await post('withdraw', { token }, { contentType: 'text/plain' }))).toEqual([415, 'jsonExpected'])
  expect(await codeOf(await post('withdraw', { token, more: 'x'.repeat(5000) }))).toEqual([413, 'tooLarge'])
  expect(await stateOf(token)).toBe('active')
})

test('guessed links are refused without a transaction, and after 30 of them their address waits', async () => {
  const { stopToken: token } = await showBadge(office)
  const transactions = vi.spyOn(office.registry.context.store, 'transact')
  const guessed = appOf(office.registry)
  const guess = () => post('withdraw', { token: `${'0'.repeat(12)}.${'x'.repeat(43)}` }, { to: guessed })
  for (let i = 0; i < 30; i++) expect(await codeOf(await guess())).toEqual([404, 'linkUnknown'])
  const refused = await guess()
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, 2])
  expect(transactions).not.toHaveBeenCalled()
  expect((await post('pause', { token }, { to: guessed })).status).toBe(200)
  expect([await stateOf(token), transactions.mock.calls.length]).toEqual(['paused', 3]) // the act, its line, and the line's copy
  transactions.mockRestore()
  office.clock.now += 2
  expect(await codeOf(await guess())).toEqual([404, 'linkUnknown'])
})

test('what is no link, and a link that is over, are not counted', async () => {
  const { token } = await offerTo(office)
  await post('decline', { token })
  const counting = appOf(office.registry)
  for (let i = 0; i < 40; i++) {
    expect((await post('decline', { token }, { to: counting })).status).toBe(200)
    expect((await post('withdraw', {}, { to: counting })).status).toBe(422)
  }
})

// Last: the registry's clock is a year ahead from here on.
test('by the stop link of an expired badge, pausing changes nothing and withdrawing deletes', async () => {
  const { stopToken: token, badgeNo } = await showBadge(office)
  office.clock.now = (await office.registry.viewStopLink(token)).validUntil
  const since = await trailLength()
  for (const name of ['pause', 'withdraw']) expect([name, (await post(name, { token })).status]).toEqual([name, 200])
  expect(await actsInTrail(since)).toEqual(['withdraw'])
  expect(await office.registry.readBundle(badgeNo)).toBeUndefined()
})
