import { createWorld } from '@liangpai/world'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from './app.ts'
import { createTestRegistry, type TestRegistry } from './testRegistry.ts'

const world = await createWorld()
const badgeNo = '7K3M9QXW2BHK'
const unknown = '000000000000'
const bundle = JSON.stringify(await world.bundle({ badgeNo, facts: { name: '沈书遥' } }))
const list = await world.status()
const badgeFiles = {
  latest: '1.1.0',
  files: new Map([
    ['1.0.0', new TextEncoder().encode('/* old */')],
    ['1.1.0', new TextEncoder().encode('/* new */')],
    ['test', new TextEncoder().encode('/* test */')],
  ]),
}

let registry: TestRegistry
let app: ReturnType<typeof createApp>

beforeEach(() => {
  registry = createTestRegistry(world)
  registry.publish(`/badges/${badgeNo}/bundle`, bundle)
  registry.publish('/statuses/1', list, 'application/statuslist+jwt', 300)
  registry.publish('/o/liutang/statuses/1', list, 'application/statuslist+jwt', 300)
  for (const path of ['', '/root', '/o/liutang'])
    registry.publish(`${path}/.well-known/openid-federation`, 'e.e.e', 'application/entity-statement+jwt', 60)
  app = createApp(registry, { badgeFiles, proxies: 0 })
})

const paths = [
  `/badges/${badgeNo}/bundle`,
  '/statuses/1',
  '/o/liutang/statuses/1',
  '/.well-known/openid-federation',
  '/root/.well-known/openid-federation',
  '/o/liutang/.well-known/openid-federation',
  '/badge.js',
  '/badge/1.0.0.js',
  `/badges/${badgeNo}.png`,
]

describe('public reads', () => {
  test.each(paths)(
    '%s may be read from any page, under an ETag, without a date or an id of the request',
    async (path) => {
      const answer = await app.request(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('etag')).toMatch(/^"[\w-]{22}"$/)
      for (const name of ['last-modified', 'date', 'x-request-id', 'request-id', 'set-cookie', 'server'])
        expect(answer.headers.get(name), name).toBeNull()
    },
  )

  test.each(paths)(
    '%s is answered with 304 to who has it, weak or in a list, and with the whole to who has another',
    async (path) => {
      const etag = (await app.request(path)).headers.get('etag') ?? ''
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const answer = await app.request(path, { headers: { 'if-none-match': known } })
        expect(answer.status).toBe(304)
        expect(await answer.text()).toBe('')
        expect(answer.headers.get('etag')).toBe(etag)
        expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      }
      expect((await app.request(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    },
  )

  test.each(paths)('%s answers HEAD without a body and OPTIONS with what is allowed', async (path) => {
    const head = await app.request(path, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const options = await app.request(path, { method: 'OPTIONS' })
    expect(options.status).toBe(204)
    expect(options.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
    expect(options.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('bundles and pictures are revalidated and not listed by search engines', async () => {
    for (const path of [`/badges/${badgeNo}/bundle`, `/badges/${badgeNo}.png`]) {
      const { headers } = await app.request(path)
      expect(headers.get('cache-control')).toBe('no-cache')
      expect(headers.get('x-robots-tag')).toBe('noindex, noarchive')
    }
  })

  test('lists are kept no longer than the registry says', async () => {
    const answer = await app.request('/statuses/1')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
    expect(answer.headers.get('content-type')).toBe('application/statuslist+jwt')
    expect(await answer.text()).toBe(list)
  })

  test('an old badge file stays byte for byte, for ever; the latest updates itself', async () => {
    const old = await app.request('/badge/1.0.0.js')
    expect([await old.text(), old.headers.get('cache-control')]).toEqual([
      '/* old */',
      'public, max-age=31536000, immutable',
    ])
    const latest = await app.request('/badge.js')
    expect([await latest.text(), latest.headers.get('cache-control')]).toEqual(['/* new */', 'public, max-age=300'])
    expect(latest.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect((await app.request('/badge/9.9.9.js')).status).toBe(404)
  })

  test('the file of test badges is not there outside localhost', async () => {
    expect((await app.request('/badge/test.js')).status).toBe(404)
  })

  test.each(['7K3M-9QXW-2BHK', '7k3m9qxw2bhk', '7K3M%209QXW%202BHK'])(
    'the code may be spelt %s, without a redirect',
    async (code) => {
      for (const path of [`/badges/${code}/bundle`, `/badges/${code}.png`, `/verify/${code}`])
        expect((await app.request(path)).status).toBe(200)
      expect(await (await app.request(`/badges/${code}/bundle`)).text()).toBe(bundle)
    },
  )

  test('write nothing, anywhere', async () => {
    const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
    const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')]
    const report = vi.fn<(fault: { error: unknown; requestId?: string }) => void>()
    const quiet = createApp(registry, { badgeFiles, proxies: 0, report })
    for (const path of [...paths, `/verify/${badgeNo}`, `/verify/${unknown}`, `/badges/${unknown}/bundle`])
      await quiet.request(path)
    const calls = [...said, ...written].map((spy) => spy.mock.calls.length)
    vi.restoreAllMocks()
    expect(calls).toEqual(calls.map(() => 0))
    expect(report).not.toHaveBeenCalled()
  })
})

describe('not in effect', () => {
  const answerTo = async (path: string) => {
    const answer = await app.request(path)
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
  }

  test('is one answer, in bytes and headers, whatever the cause and the spelling', async () => {
    const first = await answerTo(`/badges/${unknown}/bundle`)
    expect(first.status).toBe(404)
    expect(JSON.parse(first.body)).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      code: 'not_in_effect',
    })
    expect(first.headers['content-type']).toBe('application/problem+json')
    expect(first.headers['access-control-allow-origin']).toBe('*')
    registry.remove(`/badges/${badgeNo}/bundle`)
    for (const code of [badgeNo, '7k3m-9qxw-2bhk', '7K3M9QXW2BHX', 'nonsense', '党员', '%E0%A4%A', 'a'.repeat(500)])
      expect(await answerTo(`/badges/${code}/bundle`), code).toEqual(first)
    expect(await answerTo(`/badges/${badgeNo}.png`)).toEqual(first)
  })

  test('is the same work for a code that was withdrawn and one that never was', async () => {
    registry.remove(`/badges/${badgeNo}/bundle`)
    await app.request(`/badges/${badgeNo}/bundle`)
    await app.request(`/badges/${unknown}/bundle`)
    expect(registry.reads).toHaveLength(2)
  })

  test('is one verify page for never issued, withdrawn and set in the list, without the code', async () => {
    const pageOf = async (code: string) => (await app.request(`/verify/${code}?lang=zh-Hans`)).text()
    const never = await pageOf(unknown)
    const ended = await createWorld({ now: world.now })
    const endedRegistry = createTestRegistry(ended)
    endedRegistry.publish(`/badges/${badgeNo}/bundle`, JSON.stringify(await ended.bundle({ badgeNo, ended: true })))
    const other = createApp(endedRegistry, { badgeFiles, proxies: 0 })
    registry.remove(`/badges/${badgeNo}/bundle`)
    expect(await pageOf(badgeNo)).toBe(never)
    expect(await pageOf('nonsense')).toBe(never)
    expect(await (await other.request(`/verify/${badgeNo}?lang=zh-Hans`)).text()).toBe(never)
    expect(never).not.toContain(unknown)
    expect(never).not.toMatch(/党员|黨員|Party.member/)
  })
})

describe('limits', () => {
  const ask = (code: string, from: string, limited = app) =>
    limited.request(`/badges/${code}/bundle`, {}, { incoming: { socket: { remoteAddress: from } } })

  test('unknown codes are limited per address, and then known ones too, which would tell them apart', async () => {
    for (let i = 0; i < 60; i++) expect((await ask(unknown, '192.0.2.1')).status).toBe(404)
    const refused = await ask(unknown, '192.0.2.1')
    expect([refused.status, (await refused.json()).code]).toEqual([429, 'too_many_requests'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(badgeNo, '192.0.2.1')).status).toBe(429)
    expect((await ask(badgeNo, '192.0.2.2')).status).toBe(200)
    registry.clock.now += 2
    expect((await ask(badgeNo, '192.0.2.1')).status).toBe(200)
  })

  test('known codes are never counted', async () => {
    for (let i = 0; i < 100; i++) expect((await ask(badgeNo, '192.0.2.1')).status).toBe(200)
  })

  test('one household of IPv6 counts as one', async () => {
    for (let i = 0; i < 60; i++) await ask(unknown, `2001:db8:1:2::${i.toString(16)}`)
    expect((await ask(unknown, '2001:db8:1:2:ffff::1')).status).toBe(429)
    expect((await ask(unknown, '2001:db8:1:3::1')).status).toBe(404)
  })

  test('X-Forwarded-For counts for the configured number of proxies and no more', async () => {
    const forged = async (limited: typeof app, told: (i: number) => string) => {
      let last = 0
      for (let i = 0; i < 61; i++) {
        const headers = { 'x-forwarded-for': told(i) }
        const env = { incoming: { socket: { remoteAddress: '192.0.2.9' } } }
        last = (await limited.request(`/badges/${unknown}/bundle`, { headers }, env)).status
      }
      return last
    }
    expect(await forged(app, (i) => `198.51.100.${i}`)).toBe(429)
    const behindOne = createApp(registry, { badgeFiles, proxies: 1 })
    expect(await forged(behindOne, (i) => `198.51.100.${i}, 203.0.113.1`)).toBe(429)
    const behindTwo = createApp(registry, { badgeFiles, proxies: 2 })
    expect(await forged(behindTwo, (i) => `9.9.9.9, 198.51.100.${i}, 203.0.113.1`)).toBe(404)
  })

  test('the verify page of one who asked too often offers to try again', async () => {
    for (let i = 0; i < 60; i++) await app.request(`/verify/${unknown}`)
    const answer = await app.request(`/verify/${badgeNo}`)
    expect(answer.status).toBe(429)
    expect(await answer.text()).toContain('重试')
  })
})

describe('the rest', () => {
  test('unknown routes are problems', async () => {
    const answer = await app.request('/members')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    expect((await answer.json()).code).toBe('not_found')
  })

  test('a fault says nothing of itself', async () => {
    const report = vi.fn<(fault: { error: unknown; requestId?: string }) => void>()
    const broken = createApp(
      { ...registry, read: () => Promise.reject(new Error('secret of 沈书遥')) },
      { badgeFiles, proxies: 0, report },
    )
    const answer = await broken.request(`/badges/${badgeNo}/bundle`)
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      code: 'internal',
    })
    expect(Object.keys(report.mock.calls[0]?.[0] as object)).toEqual(['error'])
  })

  test('the bare domain leads to the box, the box to the page', async () => {
    expect((await app.request('/')).headers.get('location')).toBe('/verify')
    const sent = await app.request('/verify?badge=7k3m+9qxw+2bhk&lang=en')
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/verify/7k3m%209qxw%202bhk?lang=en'])
    expect(await (await app.request('/verify')).text()).toContain('action="/verify"')
  })
})
