import { readAudit } from '@liangpai/server/store'
import { makeFolder } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { makeOffice, NOON, showBadge } from '../testing/office.ts'
import { createApp } from './app.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const place = makeFolder()
const office = await makeOffice(place)
const report = vi.fn<(fault: { error: unknown; requestId?: string }) => void>()
let app: ReturnType<typeof createApp>

beforeEach(() => {
  office.clock.now = NOON
  report.mockReset()
  app = createApp(office.registry, { badgeFiles, proxies: 0, report })
})
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})

const post = async (name: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' }
  const answer = await app.request(`/member/data/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> }
}
const codeOf = async (name: string, body: unknown) => {
  const { status, body: answer } = await post(name, body)
  return [status, answer['code']]
}
const dataLink = async () => {
  const { badgeNo, stopToken } = await showBadge(office)
  const { url, token } = await office.registry.verbs['data-link']({ as: 'lin' }, { badge: badgeNo })
  return { badgeNo, stopToken, url, token }
}
const trailLength = async () => (await readAudit(office.registry.context.store.db)).length
/** A token that nobody was given. */
const UNKNOWN = 'A'.repeat(43)

test('the page names nobody, is not stored, changes nothing, and is the same for every link', async () => {
  const { url } = await dataLink()
  const before = await trailLength()
  const [page, other] = [await app.request(new URL(url).pathname), await app.request('/data/')]
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'")
  const text = await page.text()
  expect(text).toBe(await other.text())
  for (const name of [city.member, city.shop.name, city.branch.name]) expect(text).not.toContain(name)
  expect(/<title>(.*)<\/title>/.exec(text)?.[1]).toBe('我的资料')
  expect(await trailLength()).toBe(before)
})

test('a link opens once, and the session beside it sees, pauses and withdraws', async () => {
  const { token } = await dataLink()
  const opened = await post('open', { token: `${token}?from=singlemessage` })
  expect([opened.status, opened.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const { session } = opened.body
  expect(await codeOf('open', { token })).toEqual([404, 'privateLinkUnknown'])
  expect((await post('view', { session })).body).toEqual(opened.body['view'])
  expect(await codeOf('pause', { session })).toEqual([200, undefined])
  expect(await codeOf('pause', { session })).toEqual([200, undefined])
  expect((await post('view', { session })).body['state']).toBe('paused')
  for (let tap = 0; tap < 2; tap++)
    expect(await codeOf('withdraw', { session, language: 'zh-Hans' })).toEqual([200, undefined])
  expect(await codeOf('view', { session })).toEqual([404, 'notInEffect'])
})

test('what the link of the branch is not enough for is refused with 403', async () => {
  const { token } = await dataLink()
  const { session } = (await post('open', { token })).body
  for (const [act, input] of [
    ['resume', {}],
    ['new-stop-link', {}],
    ['passkeys/add-options', { language: 'en' }],
    ['passkeys/remove', { passkey: 'x' }],
    ['receipts', {}],
  ] as const)
    expect(await codeOf(act, { session, ...input }), act).toEqual([403, 'dataNeedsMore'])
})

test('a session ends after thirty minutes in which nothing was done', async () => {
  const { token } = await dataLink()
  const { session } = (await post('open', { token })).body
  office.clock.now += 1799
  expect((await post('view', { session })).status).toBe(200)
  office.clock.now += 1799
  expect((await post('view', { session })).status).toBe(200)
  office.clock.now += 1800
  expect(await codeOf('view', { session })).toEqual([410, 'dataSessionEnded'])
})

test('whoever tries links, sessions or stop links out waits', async () => {
  const { token } = await dataLink()
  const { session } = (await post('open', { token })).body
  const stopLink = `http://localhost:8787/stop#7K3M9QXW2BHK.${UNKNOWN}`
  for (let i = 0; i < 10; i++) {
    expect(await codeOf('open', { token: UNKNOWN })).toEqual([404, 'privateLinkUnknown'])
    expect(await codeOf('view', { session: UNKNOWN })).toEqual([410, 'dataSessionEnded'])
    expect(await codeOf('stop-link', { session, stopLink })).toEqual([403, 'stopLinkDiffers'])
  }
  expect(await codeOf('open', { token: UNKNOWN })).toEqual([429, 'tooManyRequests'])
  expect((await post('view', { session })).status).toBe(200)
})

test('an address that asks for many challenges waits', async () => {
  for (let i = 0; i < 30; i++) expect((await post('passkey-options', {})).status).toBe(200)
  const { status, headers } = await post('passkey-options', {})
  expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true])
})
