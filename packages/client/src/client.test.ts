import { drawBadgeNo } from '@liangpai/core/issue'
import { createWorld, type World } from '@liangpai/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClient, type ClientOptions } from './client.ts'
import type { Input } from './input.ts'
import { startHost } from './testHost.ts'

const code = '7K3M9QXW2BHK'
const other = drawBadgeNo()
const page = 'https://heyu-tea.example/'
const path = `/badges/${code}/bundle`
const notInEffect = { status: 404, type: 'application/problem+json', body: '{"code":"notInEffect"}' }

let host: Awaited<ReturnType<typeof startHost>>
let world: World

beforeEach(async () => {
  host = await startHost()
  world = await createWorld({ origin: host.origin })
})
afterEach(() => host.stop())

const serve = (at: string, value: unknown) => host.replies.set(at, { body: JSON.stringify(value) })
const client = (more: Partial<ClientOptions> = {}) =>
  createClient({ registry: host.origin, anchors: world.anchors, now: () => world.now, ...more })
const verify = (input: Input, more?: Partial<ClientOptions>) => client(more).verify(input, { page })
const asked = () => host.asked.map((request) => request.path)

describe('verify', () => {
  test.each(['7K3M9QXW2BHK', ' 7k3m-9qxw-2bhk ', 'verify', 'bundle'])('a badge asked for by %j', async (how) => {
    serve(path, await world.bundle({ badgeNo: code }))
    const input =
      how === 'verify' ? `${host.origin}/verify/${code}?lang=en` : how === 'bundle' ? host.origin + path : how
    expect(await verify(input)).toMatchObject({ state: 'verified', badgeNo: code, fresh: true })
    expect(asked()).toEqual([path])
  })

  test('a bundle at hand is judged without any request', async () => {
    const bundle = await world.bundle()
    expect(await verify(bundle)).toMatchObject({ state: 'verified' })
    expect(await verify(JSON.stringify(bundle))).toMatchObject({ state: 'verified' })
    expect(asked()).toEqual([])
  })

  test("a shop's own copy of a bundle", async () => {
    serve('/files/bundle.json', await world.bundle())
    expect(await verify(new URL(`${host.origin}/files/bundle.json`))).toMatchObject({ state: 'verified' })
  })

  test('sends no cookie and no referrer', async () => {
    serve(path, await world.bundle({ badgeNo: code }))
    await verify(code)
    expect(host.asked[0]?.headers).not.toHaveProperty('cookie')
    expect(host.asked[0]?.headers).not.toHaveProperty('referer')
  })

  test('a page of another shop is a wrong site', async () => {
    serve(path, await world.bundle({ badgeNo: code }))
    const answer = await client().verify(code, { page: 'https://copycat.example/' })
    expect(answer).toMatchObject({ state: 'wrongSite', step: 'page' })
  })

  test("another badge's bundle under this code is invalid", async () => {
    serve(path, await world.bundle({ badgeNo: other }))
    expect(await verify(code)).toEqual({ state: 'invalid', step: 'fetch', reason: 'OTHER_BADGE', retryable: false })
  })

  test('a registry that nobody pinned is unknown', async () => {
    serve(path, await world.bundle({ badgeNo: code }))
    const stranger = await createWorld({ origin: host.origin })
    expect(await verify(code, { anchors: stranger.anchors })).toMatchObject({ state: 'unknownIssuer' })
  })

  test.each<[string, Input]>([
    ['a wrong check character', '7K3M9QXW2BHJ'],
    ['a sentence', 'hello there'],
    ['an address without host', 'https://'],
    ['nothing', ''],
    ['a number', 7 as unknown as string],
    ['null', null as unknown as string],
    ['a verify page of a wrong code', 'https://badge.example/verify/%E0%A4%A'],
  ])('refuses %s', async (_what, input) => {
    expect(await verify(input)).toMatchObject({ state: 'invalid', step: 'fetch', reason: 'INPUT_UNREADABLE' })
  })

  test.each([
    'http://badge.example/verify/7K3M9QXW2BHK',
    'ftp://localhost/x',
    'https://a:b@badge.example/x',
    'data:,x',
  ])('refuses to fetch %s', async (input) => {
    expect(await verify(input)).toMatchObject({ state: 'invalid', reason: 'ADDRESS_NOT_ALLOWED' })
  })

  test('text that is no bundle is invalid, by the judge', async () => {
    expect(await verify('{"v":1}')).toMatchObject({ state: 'invalid', step: 'bundle' })
    expect(await verify([])).toMatchObject({ state: 'invalid', step: 'bundle' })
  })
})

describe('inactive', () => {
  test("is the registry's own problem answer", async () => {
    host.replies.set(path, notInEffect)
    expect(await verify(code)).toEqual({ state: 'inactive', step: 'fetch', reason: 'NOT_IN_EFFECT', retryable: false })
  })

  test.each([
    ['a bare 404', { status: 404, body: '' }],
    ['a 404 in plain JSON', { ...notInEffect, type: 'application/json' }],
    ['a problem of another code', { ...notInEffect, body: '{"code":"rate_limited"}' }],
    ['the problem under another status', { ...notInEffect, status: 410 }],
    ['a problem that is no JSON', { ...notInEffect, body: 'notInEffect' }],
  ])('is not said by %s', async (_what, reply) => {
    host.replies.set(path, reply)
    expect(await verify(code)).toMatchObject({ state: 'unavailable', reason: 'STATUS_REFUSED', retryable: true })
  })

  test('is not said by another host than the registry', async () => {
    const second = await startHost()
    second.replies.set(path, notInEffect)
    expect(await verify(second.origin + path)).toMatchObject({ state: 'unavailable', reason: 'STATUS_REFUSED' })
    await second.stop()
  })
})

describe('unavailable', () => {
  test.each([
    ['REDIRECTED', { status: 302, headers: { location: '/elsewhere' } }],
    ['TOO_LARGE', { body: JSON.stringify({ v: 1, badge: 'x'.repeat(70_000) }) }],
    ['STATUS_REFUSED', { status: 403, body: 'oops' }],
    ['STATUS_REFUSED', { status: 204 }],
    ['ANSWER_UNREADABLE', { type: 'text/html', body: '<h1>Sign in to the network</h1>' }],
    ['ANSWER_UNREADABLE', { body: '[]' }],
  ])('%s', async (reason, reply) => {
    host.replies.set(path, reply)
    expect(await verify(code)).toEqual({ state: 'unavailable', step: 'fetch', reason, retryable: true })
    expect(asked()).toEqual([path])
  })

  test('UNREACHABLE', async () => {
    await host.stop()
    expect(await verify(code)).toMatchObject({ state: 'unavailable', reason: 'UNREACHABLE' })
    await host.stop().catch(() => undefined)
  })
})

describe('a status list past its ttl', () => {
  const old = () => world.now - 3_600

  test('is fetched again from the proven address', async () => {
    host.replies.set('/statuses/1', { type: 'application/statuslist+jwt', body: await world.status() })
    const answer = await verify(await world.bundle({ asOf: old() }))
    expect(answer).toMatchObject({ state: 'verified', asOf: world.now, fresh: true })
    expect(asked()).toEqual(['/statuses/1'])
  })

  test('that has ended meanwhile ends the badge', async () => {
    host.replies.set('/statuses/1', { body: await world.status({ ended: true }) })
    expect(await verify(await world.bundle({ asOf: old() }))).toMatchObject({ state: 'inactive', step: 'status' })
  })

  test.each([
    ['is not there', { status: 404 }],
    ['is no list', { body: 'no token' }],
    ['is a redirect', { status: 301, headers: { location: '/x' } }],
  ])('where the new one %s, the old one still stands with its time', async (_what, reply) => {
    host.replies.set('/statuses/1', reply)
    expect(await verify(await world.bundle({ asOf: old() }))).toMatchObject({
      state: 'verified',
      asOf: old(),
      fresh: false,
    })
  })

  test('and missing from the bundle: the list is fetched, and without it there is no verdict', async () => {
    const { status: _, ...bundle } = await world.bundle()
    expect(await verify(bundle)).toMatchObject({ state: 'unavailable', step: 'status' })
    host.replies.set('/statuses/1', { body: await world.status() })
    expect(await verify(bundle)).toMatchObject({ state: 'verified' })
  })

  test('is never fetched for a badge whose signature failed', async () => {
    const bundle = await world.bundle({ asOf: old() })
    const [head, payload] = bundle.badge.split('.')
    const forged = { ...bundle, badge: `${head}.${payload}.${'A'.repeat(86)}~` }
    expect(await verify(forged)).toMatchObject({ state: 'invalid', step: 'signature' })
    expect(asked()).toEqual([])
  })
})

describe('a copy that ran out', () => {
  const lapsed = () => world.bundle({ badgeNo: code, iat: world.now - 40_000, exp: world.now - 4_000 })

  test('is replaced by what its issuer serves now', async () => {
    serve(path, await world.bundle({ badgeNo: code }))
    expect(await verify(await lapsed())).toMatchObject({ state: 'verified', badgeNo: code })
  })

  test('has ended when its issuer says so', async () => {
    host.replies.set(path, notInEffect)
    expect(await verify(await lapsed())).toMatchObject({ state: 'inactive', reason: 'NOT_IN_EFFECT' })
  })

  test('stays expired when nobody answers', async () => {
    expect(await verify(await lapsed())).toMatchObject({ state: 'expired' })
  })
})

describe('badge', () => {
  test('gives the bundle as served, or nothing', async () => {
    const bundle = await world.bundle({ badgeNo: code })
    serve(path, bundle)
    expect(await client().badge('7k3m 9qxw 2bhk')).toEqual(bundle)
    host.replies.set(path, notInEffect)
    expect(await client().badge(code)).toBeUndefined()
  })

  test('throws what went wrong on the way', async () => {
    host.replies.set(path, { status: 503 })
    const error = { name: 'FetchError', reason: 'STATUS_REFUSED', status: 503, url: host.origin + path }
    await expect(client().badge(code)).rejects.toMatchObject(error)
  })

  test('throws for a code that is none', async () => {
    await expect(client().badge('7K3M')).rejects.toMatchObject({ code: 'BADGE_NO_INVALID' })
    expect(asked()).toEqual([])
  })
})

describe('createClient', () => {
  test.each([
    'badge.example',
    'http://badge.example',
    'https://badge.example/root',
    'https://a@badge.example',
    '',
    'ftp://localhost',
  ])('refuses %j as a registry', (registry) => {
    expect(() => client({ registry })).toThrow(expect.objectContaining({ code: 'REGISTRY_INVALID' }))
  })

  test('refuses to work without anchors', () => {
    expect(() => client({ anchors: [] })).toThrow(expect.objectContaining({ code: 'ANCHORS_MISSING' }))
  })

  test('on a public registry, localhost proves nothing', async () => {
    const bundle = await world.bundle()
    expect(await verify(bundle, { registry: 'https://badge.example' })).toMatchObject({ state: 'invalid' })
  })

  test('reads through the fetch it is given', async () => {
    const body = JSON.stringify(await world.bundle({ badgeNo: code }))
    const urls: string[] = []
    const fetch = async (input: RequestInfo | URL) => {
      urls.push(new Request(input).url)
      return new Response(body)
    }
    expect(await verify(code, { fetch })).toMatchObject({ state: 'verified' })
    expect(urls).toEqual([host.origin + path])
  })
})
