import { drawBadgeNo } from '@liangpai/core/issue'
import { createWorld, type World } from '@liangpai/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClient, type ClientOptions } from './client.ts'
import type { Input } from './input.ts'
import { NOT_IN_EFFECT, startHost } from './testHost.ts'

const code = '7K3M9QXW2BHK'
const other = drawBadgeNo()
const page = 'https://heyu-tea.example/'
const path = `/badges/${code}/bundle`

let host: Awaited<ReturnType<typeof startHost>>
let world: World

beforeEach(async () => {
  host = await startHost()
  world = await createWorld({ origin: host.origin })
})
afterEach(() => host.stop())

const serve = (at: string, value: unknown) => host.replies.set(at, { body: JSON.stringify(value) })
const client = (more: Partial<ClientOptions> = {}) =>
  createClient({ registries: [host.origin], anchors: world.anchors, now: () => world.now, ...more })
const verify = (input: Input, more?: Partial<ClientOptions>) => client(more).verify(input, { page })
const paths = () => host.paths()

describe('verify', () => {
  test.each(['7K3M9QXW2BHK', ' 7k3m-9qxw-2bhk ', 'verify', 'bundle'])(
    'verify gives verified for a badge named by %j',
    async (how) => {
      serve(path, await world.bundle({ badgeNo: code }))
      const input =
        how === 'verify' ? `${host.origin}/verify/${code}?lang=en` : how === 'bundle' ? host.origin + path : how
      expect(await verify(input)).toMatchObject({ state: 'verified', badgeNo: code, fresh: true })
      expect(paths()).toEqual([path])
    },
  )

  test('verify sends no request for a fresh bundle in hand', async () => {
    const bundle = await world.bundle()
    expect(await verify(bundle)).toMatchObject({ state: 'verified' })
    expect(await verify(JSON.stringify(bundle))).toMatchObject({ state: 'verified' })
    expect(paths()).toEqual([])
  })

  test("verify gives verified for the address of a shop's own copy of a bundle", async () => {
    serve('/files/bundle.json', await world.bundle())
    expect(await verify(new URL(`${host.origin}/files/bundle.json`))).toMatchObject({ state: 'verified' })
  })

  test('verify sends neither cookie nor referrer', async () => {
    serve(path, await world.bundle({ badgeNo: code }))
    await verify(code)
    expect(host.requests[0]?.headers).not.toHaveProperty('cookie')
    expect(host.requests[0]?.headers).not.toHaveProperty('referer')
  })

  test('verify gives wrongSite for a page of another shop', async () => {
    serve(path, await world.bundle({ badgeNo: code }))
    const result = await client().verify(code, { page: 'https://copycat.example/' })
    expect(result).toMatchObject({ state: 'wrongSite', step: 'page' })
  })

  test("verify gives OTHER_BADGE for another badge's bundle at the address of this code", async () => {
    serve(path, await world.bundle({ badgeNo: other }))
    expect(await verify(code)).toEqual({ state: 'invalid', step: 'fetch', reason: 'OTHER_BADGE', retryable: false })
  })

  test('verify gives unknownIssuer for a registry whose root is not pinned', async () => {
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
    ['two badge numbers', `7K3M-9QXW-2BHK、${other}`],
    ['data', 'data:,x'],
    ['an address of another scheme', 'ftp://localhost/x'],
  ])('verify gives INPUT_UNREADABLE for %s', async (_what, input) => {
    expect(await verify(input)).toMatchObject({ state: 'unreadable', step: 'input', reason: 'INPUT_UNREADABLE' })
  })

  test.each(['verify/7K3M', 'verify/%E0%A4%A', 'badges/7K3M9QXW2BHJ/bundle'])(
    'verify gives INPUT_UNREADABLE for an address of its registry that ends in %s',
    async (end) => {
      expect(await verify(`${host.origin}/${end}`)).toMatchObject({ state: 'unreadable', reason: 'INPUT_UNREADABLE' })
      expect(paths()).toEqual([])
    },
  )

  test.each([
    '７Ｋ３Ｍ－９ＱＸＷ－２ＢＨＫ',
    '标识编号：7K3M–9QXW–2BHK。',
    '“7K3M\u200b-9QXW-2BHK”',
    'http://localhost:PORT/verify/7k3m-9qxw-2bhk?from=groupmessage&appinstall=0。',
    'localhost:PORT/verify/7K3M9QXW2BHK',
  ])('verify reads %s as people type and paste it', async (typed) => {
    serve(path, await world.bundle({ badgeNo: code }))
    const input = typed.replace('PORT', String(host.port))
    expect(await client().verify(input, { page: ' HEYU-tea.example ' })).toMatchObject({ state: 'verified' })
  })

  test('verify takes a page that is parsed, and a bundle that is in bytes', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(await world.bundle({ badgeNo: code })))
    expect(await client().verify(bytes, { page: new URL(page) })).toMatchObject({ state: 'verified' })
    expect(await client().verify(bytes, { page: new URL('https://a.example') })).toMatchObject({ state: 'wrongSite' })
  })

  test('verify asks the registry whose address stands beside the number, not the first', async () => {
    serve(path, await world.bundle({ badgeNo: code }))
    const several = client({ registries: ['http://first.localhost:1', host.origin] })
    const input = `7K3M-9QXW-2BHK ${host.origin}/verify/7K3M9QXW2BHK`
    expect(await several.verify(input, { page })).toMatchObject({ state: 'verified' })
  })

  test.each(['#N/A', '未填写', 'no page yet', '', 7, [], { host: 'market.example' }])(
    'verify gives PAGE_UNREADABLE for the page %j and never another shop',
    async (unreadable) => {
      const result = await client().verify(code, { page: unreadable as string })
      expect(result).toMatchObject({ state: 'unreadable', step: 'input', reason: 'PAGE_UNREADABLE' })
      expect(paths()).toEqual([])
    },
  )

  test('verify gives invalid at step bundle for an object that is no bundle', async () => {
    expect(await verify('{"v":1}')).toMatchObject({ state: 'invalid', step: 'bundle' })
    expect(await verify([])).toMatchObject({ state: 'invalid', step: 'bundle' })
  })
})

describe('verify: inactive', () => {
  test("verify gives inactive for the registry's problem answer with code notInEffect", async () => {
    host.replies.set(path, NOT_IN_EFFECT)
    expect(await verify(code)).toEqual({ state: 'inactive', step: 'fetch', reason: 'NOT_IN_EFFECT', retryable: false })
  })

  test.each([
    ['a bare 404', { status: 404, body: '' }],
    ['a 404 in plain JSON', { ...NOT_IN_EFFECT, type: 'application/json' }],
    ['a problem of another code', { ...NOT_IN_EFFECT, body: '{"code":"tooManyRequests"}' }],
    ['the problem under another status', { ...NOT_IN_EFFECT, status: 410 }],
    ['a problem that is no JSON', { ...NOT_IN_EFFECT, body: 'notInEffect' }],
  ])('verify gives unavailable for %s', async (_what, reply) => {
    host.replies.set(path, reply)
    expect(await verify(code)).toMatchObject({ state: 'unavailable', reason: 'STATUS_REFUSED', retryable: true })
  })

  test('verify asks no other host than its registry, which might say notInEffect', async () => {
    const second = await startHost()
    second.replies.set(path, NOT_IN_EFFECT)
    expect(await verify(second.origin + path)).toMatchObject({ state: 'unreadable', reason: 'REGISTRY_NOT_NAMED' })
    expect(second.requests).toEqual([])
    await second.stop()
  })
})

describe('verify: unavailable', () => {
  test.each([
    ['REDIRECTED', { status: 302, headers: { location: '/elsewhere' } }],
    ['TOO_LARGE', { body: JSON.stringify({ v: 1, badge: 'x'.repeat(70_000) }) }],
    ['STATUS_REFUSED', { status: 403, body: 'oops' }],
    ['STATUS_REFUSED', { status: 204 }],
    ['ANSWER_UNREADABLE', { type: 'text/html', body: '<h1>Sign in to the network</h1>' }],
    ['ANSWER_UNREADABLE', { body: '[]' }],
    ['ANSWER_UNREADABLE', { body: '{"portal":"sign in"}' }],
    ['ANSWER_UNREADABLE', { body: '{"v":2,"badge":"x~"}' }],
  ])('verify gives unavailable with reason %s, after one request', async (reason, reply) => {
    host.replies.set(path, reply)
    expect(await verify(code)).toEqual({ state: 'unavailable', step: 'fetch', reason, retryable: true })
    expect(paths()).toEqual([path])
  })

  test('verify gives unavailable with reason UNREACHABLE when nobody listens', async () => {
    await host.stop()
    expect(await verify(code)).toMatchObject({ state: 'unavailable', reason: 'UNREACHABLE' })
    await host.stop().catch(() => undefined)
  })
})

describe('verify with a status list past its ttl', () => {
  const old = () => world.now - 3_600

  test('verify fetches a list past its ttl from the proven address', async () => {
    host.replies.set('/statuses/1', { type: 'application/statuslist+jwt', body: await world.status() })
    const result = await verify(await world.bundle({ asOf: old() }))
    expect(result).toMatchObject({ state: 'verified', asOf: world.now, fresh: true })
    expect(paths()).toEqual(['/statuses/1'])
  })

  test('verify gives inactive if the list fetched past the ttl has ended the badge', async () => {
    host.replies.set('/statuses/1', { body: await world.status({ ended: true }) })
    expect(await verify(await world.bundle({ asOf: old() }))).toMatchObject({ state: 'inactive', step: 'status' })
  })

  test.each([
    ['is missing', { status: 404 }],
    ['is not a list', { body: 'no token' }],
    ['is a redirect', { status: 301, headers: { location: '/x' } }],
  ])('verify keeps the verdict by the list past its ttl, with its time, if the new one %s', async (_what, reply) => {
    host.replies.set('/statuses/1', reply)
    expect(await verify(await world.bundle({ asOf: old() }))).toMatchObject({
      state: 'verified',
      asOf: old(),
      fresh: false,
    })
  })

  test('verify fetches no list for a badge whose signature failed', async () => {
    const bundle = await world.bundle({ asOf: old() })
    const [head, payload] = bundle.badge.split('.')
    const forged = { ...bundle, badge: `${head}.${payload}.${'A'.repeat(86)}~` }
    expect(await verify(forged)).toMatchObject({ state: 'invalid', step: 'signature' })
    expect(paths()).toEqual([])
  })
})

describe('verify with an expired bundle in hand', () => {
  const lapsed = () => world.bundle({ badgeNo: code, iat: world.now - 40_000, exp: world.now - 4_000 })

  test('verify of an expired bundle gives the verdict of the bundle that its registry serves', async () => {
    serve(path, await world.bundle({ badgeNo: code }))
    expect(await verify(await lapsed())).toMatchObject({ state: 'verified', badgeNo: code })
  })

  test('verify of an expired bundle gives NOT_IN_EFFECT if its registry says so', async () => {
    host.replies.set(path, NOT_IN_EFFECT)
    expect(await verify(await lapsed())).toMatchObject({ state: 'inactive', reason: 'NOT_IN_EFFECT' })
  })

  test('verify of an expired bundle sends no request to the origin of an issuer that was not configured as a registry', async () => {
    const elsewhere = await startHost()
    const stranger = await createWorld({ origin: elsewhere.origin })
    const bundle = await stranger.bundle({ badgeNo: code, iat: world.now - 40_000, exp: world.now - 4_000 })
    expect(await verify(bundle, { anchors: stranger.anchors })).toMatchObject({ state: 'expired' })
    expect([...elsewhere.paths(), ...paths()]).toEqual([])
    await elsewhere.stop()
  })

  test('verify of an expired bundle gives expired if its registry does not answer', async () => {
    expect(await verify(await lapsed())).toMatchObject({ state: 'expired' })
  })
})

describe('client.badge', () => {
  test('client.badge gives the bundle as served, and undefined if the badge is not in effect', async () => {
    const bundle = await world.bundle({ badgeNo: code })
    serve(path, bundle)
    expect(await client().badge('7k3m 9qxw 2bhk')).toEqual(bundle)
    host.replies.set(path, NOT_IN_EFFECT)
    expect(await client().badge(code)).toBeUndefined()
  })

  test('client.badge throws FetchError with reason, status and address', async () => {
    host.replies.set(path, { status: 503 })
    const error = { name: 'FetchError', reason: 'STATUS_REFUSED', status: 503, url: host.origin + path }
    await expect(client().badge(code)).rejects.toMatchObject(error)
  })

  test('client.badge throws BADGE_NO_INVALID for a code that is no badge number, before any request', async () => {
    await expect(client().badge('7K3M')).rejects.toMatchObject({ code: 'BADGE_NO_INVALID' })
    expect(paths()).toEqual([])
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
  ])('createClient throws REGISTRY_INVALID for a registry %j', (registry) => {
    expect(() => client({ registries: [registry] })).toThrow(expect.objectContaining({ code: 'REGISTRY_INVALID' }))
  })

  test('createClient throws ANCHORS_MISSING without anchors', () => {
    expect(() => client({ anchors: [] })).toThrow(expect.objectContaining({ code: 'ANCHORS_MISSING' }))
    const options = { registries: [host.origin] } as Partial<ClientOptions> as ClientOptions
    expect(() => createClient(options)).toThrow(expect.objectContaining({ code: 'ANCHORS_MISSING' }))
  })

  test.each<[string, object | undefined]>([
    ['no options', undefined],
    ['no registries', {}],
    ['an option registry', { registry: 'https://badge.example' }],
    ['registries that are a text', { registries: 'https://badge.example' }],
    ['registries that are a list in a list', { registries: [['https://badge.example']] }],
  ])('createClient throws REGISTRY_INVALID for %s', (_what, options) => {
    const rest: object | undefined = options && { anchors: world.anchors, ...options }
    const make = () => createClient(rest as ClientOptions)
    expect(make).toThrow(expect.objectContaining({ name: 'ClientUsageError', code: 'REGISTRY_INVALID' }))
  })

  test.each<[string, readonly unknown[]]>([
    ['a word', ['x']],
    ['a thumbprint cut short', ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9X']],
    ['a thumbprint whose unused bits are set', [`${'A'.repeat(42)}B`]],
    ['a number', [7]],
    ['a good one and a placeholder', ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs', '<thumbprint of a root key>']],
  ])('createClient throws ANCHOR_INVALID for %s, and REVOKED_INVALID for the same in revoked', (_what, thumbprints) => {
    const texts = thumbprints as string[]
    expect(() => client({ anchors: texts })).toThrow(expect.objectContaining({ code: 'ANCHOR_INVALID' }))
    expect(() => client({ revoked: texts })).toThrow(expect.objectContaining({ code: 'REVOKED_INVALID' }))
  })

  test.each<[string, object | undefined]>([
    ['no options', undefined],
    ['no page', {}],
  ])('verify rejects with PAGE_MISSING for a caller who gives %s', async (_what, options) => {
    const call = client().verify(code, options as { page: null })
    await expect(call).rejects.toMatchObject({ name: 'ClientUsageError', code: 'PAGE_MISSING' })
  })

  test('createClient does not allow localhost in badges where the registry is public', async () => {
    const bundle = await world.bundle()
    expect(await verify(bundle, { registries: ['https://badge.example'] })).toMatchObject({ state: 'invalid' })
  })

  test('createClient sends requests through the fetch option', async () => {
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
