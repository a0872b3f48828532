import { DAY, hashOf } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { makeFolder } from '@liangpai/server/testing'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { choiceFor, makeOffice, NOON, offerTo } from '../testing/office.ts'
import { createApp } from './app.ts'

const badgeFiles = {
  latest: '1.0.0-3f9a1c2b',
  files: new Map([['1.0.0-3f9a1c2b', new TextEncoder().encode('/* badge */')]]),
}

const place = makeFolder()
const office = await makeOffice(place)
const app = createApp(office.registry, { badgeFiles, proxies: 0 })

beforeEach(() => {
  office.clock.now = NOON
})
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})

const language = 'zh-Hans'

const post = (name: string, body: unknown) =>
  app.request(`/member/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code]
const trail = () => readAudit(office.registry.context.store.db)
const trailLength = async () => (await trail()).length
const actsInTrail = async (since: number) => (await trail()).slice(since).map(({ verb }) => verb)

test('an offer is shown to whoever holds its token, to no other page, and not stored', async () => {
  const { token } = await offerTo(office)
  const answer = await post('offer', { token, language })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  expect(await answer.json()).toEqual(await office.registry.viewOffer(token, 'zh-Hans'))
})

test('consent hands out receipt, stop link, and code that pins the served file', async () => {
  const { token } = await offerTo(office)
  const { consented } = await (await post('consent', { token, choice: await choiceFor(office.registry, token) })).json()
  const stopToken = consented.stopLink.split('http://localhost:8787/stop#')[1]
  const { badgeNo } = await office.registry.viewStopLink(stopToken)
  expect(consented).toMatchObject({ badgeNo, consentedAt: NOON, receipt: expect.stringMatching(/^eyJ/) })
  expect(consented.snippets.chip).toContain(`badge="${badgeNo.replace(/(.{4})(?=.)/g, '$1-')}"`)
  expect(consented.snippets.chip).toContain(`integrity="${consented.snippets.hash}"`)
})

test('consents at once, repeated, or with another choice have one answer and one badge', async () => {
  const { token } = await offerTo(office)
  const since = await trailLength()
  const choice = await choiceFor(office.registry, token)
  const consent = async (more: object = {}) => (await post('consent', { token, choice: { ...choice, ...more } })).text()
  const first = await Promise.all([consent(), consent(), consent()])
  const later = [
    await consent(),
    await consent({ name: true }),
    await (await post('offer', { token, language })).text(),
  ]
  const answers = [...first, ...later].map((text) => JSON.parse(text) as { passkeyToken?: string })
  // The secret by which a passkey may be saved is in the answer to the consent itself, and in no other.
  expect(answers.flatMap(({ passkeyToken }) => passkeyToken ?? [])).toHaveLength(1)
  expect(new Set(answers.map(({ passkeyToken: _, ...rest }) => JSON.stringify(rest))).size).toBe(1)
  expect(JSON.parse(first[0] ?? '')).toMatchObject({ state: 'agreed', consented: { facts: {} } })
  const { db } = office.registry.context.store
  const { requestId } = await db
    .selectFrom('offers')
    .select('requestId')
    .where('tokenHash', '=', hashOf(token))
    .executeTakeFirstOrThrow()
  expect(await db.selectFrom('badges').select('badgeNo').where('requestId', '=', requestId).execute()).toHaveLength(1)
  expect(await actsInTrail(since)).toEqual(['consent'])
})

test('an offer that was declined says so, and nothing of what was offered', async () => {
  const { token } = await offerTo(office)
  expect((await post('decline', { token })).status).toBe(200)
  expect(await (await post('offer', { token, language })).json()).toEqual({
    state: 'declined',
    expiresAt: NOON + 7 * DAY,
    reopenLink: expect.stringMatching(/\/offer#[\w-]{43}$/),
  })
})

test('a consent that is incomplete or not ticked is refused and the offer stays open', async () => {
  const { token } = await offerTo(office)
  const choice = await choiceFor(office.registry, token)
  const consent = async (body: object) => codeOf(await post('consent', { token, ...body }))
  expect(await consent({ choice: { ...choice, name: 'yes' } })).toEqual([422, 'invalidInput'])
  expect(await consent({})).toEqual([422, 'invalidInput'])
  expect(await consent({ choice: { ...choice, agreed: false } })).toEqual([422, 'notAgreed'])
  expect((await post('offer', { token, language })).status).toBe(200)
})
