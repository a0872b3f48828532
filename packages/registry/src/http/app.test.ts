import { formatBadgeNo } from '@liangpai/core'
import { Refusal } from '@liangpai/server'
import { makeFolder } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NewBadge } from '../office/offer/consent.ts'
import type { Published } from '../publication/reader.ts'
import { makeOffice, member, NOON, showBadge } from '../testing/office.ts'
import { createApp } from './app.ts'

const unknown = '000000000000'
const badgeFiles = {
  latest: '1.1.0-0a1b2c3d',
  files: new Map([
    ['1.0.0-3f9a1c2b', new TextEncoder().encode('/* old */')],
    ['1.1.0-0a1b2c3d', new TextEncoder().encode('/* new */')],
    ['test', new TextEncoder().encode('/* test */')],
  ]),
}

const place = makeFolder()
const office = await makeOffice(place, { origin: city.origin })
await office.registry.verbs.charter(
  { as: 'qiao' },
  { organization: 'zhexi', kind: 'branch', name: '浙西网商党支部', mayIssue: true },
)
const { badgeNo } = await showBadge(office, {}, { name: true })

let app: ReturnType<typeof createApp>

beforeEach(() => {
  office.clock.now = NOON
  app = createApp(office.registry, { badgeFiles, proxies: 0 })
})
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})

const readOf = async (path: string): Promise<string> => (await office.registry.readDocument(path))?.body ?? ''

/** The office's registry, with the badge numbers that were read. */
function countReads() {
  const reads: string[] = []
  const readBundle = (number: string): Promise<Published | undefined> => {
    reads.push(number)
    return office.registry.readBundle(number)
  }
  return { reads, registry: { ...office.registry, readBundle } }
}

/** An older copy of a bundle with the list of today, in which its badge may have ended since. */
async function withNewerList(bundle: Published): Promise<Published> {
  const body = JSON.stringify({ ...JSON.parse(bundle.body), status: await readOf('/statuses/1') })
  return { ...bundle, body }
}

async function withdraw({ stopToken }: NewBadge): Promise<void> {
  await office.registry.verbs.withdraw(member, { token: stopToken })
}

const paths = [
  `/badges/${badgeNo}/bundle`,
  '/statuses/1',
  '/o/zhexi/statuses/1',
  '/.well-known/openid-federation',
  '/root/.well-known/openid-federation',
  '/o/zhexi/.well-known/openid-federation',
  '/badge.js',
  '/badge/1.0.0-3f9a1c2b.js',
  `/badges/${badgeNo}.png`,
]

describe('public reads', () => {
  test.each(paths)('%s: any page may read it; it has an ETag, no date and no request id', async (path) => {
    const answer = await app.request(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('etag')).toMatch(/^"[\w-]{22}"$/)
    for (const name of ['last-modified', 'date', 'x-request-id', 'request-id', 'set-cookie', 'server'])
      expect(answer.headers.get(name), name).toBeNull()
  })

  test.each(paths)('%s: 304 when If-None-Match matches (weak or listed), 200 otherwise', async (path) => {
    const etag = (await app.request(path)).headers.get('etag') ?? ''
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await app.request(path, { headers: { 'if-none-match': header } })
      expect(answer.status).toBe(304)
      expect(await answer.text()).toBe('')
      expect(answer.headers.get('etag')).toBe(etag)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    }
    expect((await app.request(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  test.each(paths)('%s: HEAD has no body, OPTIONS allows GET and HEAD', async (path) => {
    const head = await app.request(path, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const options = await app.request(path, { method: 'OPTIONS' })
    expect(options.status).toBe(204)
    expect(options.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
    expect(options.headers.get('access-control-allow-origin')).toBe('*')
  })

  test.each(['traceparent', 'sentry-trace, baggage', 'x-datadog-trace-id', 'if-none-match', 'x-anything'])(
    'a preflight of every public read allows the header %s, which monitoring of a page may add, and no Authorization',
    async (names) => {
      for (const path of paths) {
        const headers = { 'access-control-request-method': 'GET', 'access-control-request-headers': names }
        const answer = await app.request(path, {
          method: 'OPTIONS',
          headers: { origin: 'https://a.example', ...headers },
        })
        expect([answer.status, answer.headers.get('access-control-allow-headers')], path).toEqual([204, '*'])
        expect(answer.headers.get('access-control-allow-credentials'), path).toBeNull()
      }
    },
  )

  test('bundles and pictures: revalidated on every use, kept out of search engines', async () => {
    for (const path of [`/badges/${badgeNo}/bundle`, `/badges/${badgeNo}.png`]) {
      const { headers } = await app.request(path)
      expect(headers.get('cache-control')).toBe('no-cache')
      expect(headers.get('x-robots-tag')).toBe('noindex, noarchive')
    }
  })

  test('lists are cached for a minute, well within their ttl', async () => {
    const answer = await app.request('/statuses/1')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
    expect(answer.headers.get('content-type')).toBe('application/statuslist+jwt')
    expect(await answer.text()).toBe(await readOf('/statuses/1'))
  })

  test('an old badge file is immutable; /badge.js is the latest for five minutes', async () => {
    const old = await app.request('/badge/1.0.0-3f9a1c2b.js')
    expect([await old.text(), old.headers.get('cache-control')]).toEqual([
      '/* old */',
      'public, max-age=31536000, immutable',
    ])
    const latest = await app.request('/badge.js')
    expect([await latest.text(), latest.headers.get('cache-control')]).toEqual(['/* new */', 'public, max-age=300'])
    expect(latest.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect((await app.request('/badge/9.9.9.js')).status).toBe(404)
  })

  test('/badge/test.js is not served outside localhost', async () => {
    expect((await app.request('/badge/test.js')).status).toBe(404)
  })

  const [a, b, c] = [badgeNo.slice(0, 4), badgeNo.slice(4, 8), badgeNo.slice(8)]
  test.each([`${a}-${b}-${c}`, badgeNo.toLowerCase(), `${a}%20${b}%20${c}`])(
    'a badge number spelt %s is answered without a redirect',
    async (code) => {
      for (const path of [`/badges/${code}/bundle`, `/badges/${code}.png`, `/verify/${code}`])
        expect((await app.request(path)).status).toBe(200)
      expect(await (await app.request(`/badges/${code}/bundle`)).text()).toBe(await readOf(`/badges/${badgeNo}/bundle`))
    },
  )

  test('public reads write nothing to any log', async () => {
    const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
    const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')]
    const report = vi.fn<(fault: { error: unknown; requestId?: string }) => void>()
    const quiet = createApp(office.registry, { badgeFiles, proxies: 0, report })
    for (const path of [
      ...paths,
      `/verify/${badgeNo}`,
      `/verify/${unknown}`,
      `/badges/${unknown}/bundle`,
      '/initiatives/none',
    ])
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

  test('not in effect: one answer, byte for byte, whatever the cause and the spelling', async () => {
    const first = await answerTo(`/badges/${unknown}/bundle`)
    expect(first.status).toBe(404)
    expect(JSON.parse(first.body)).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      code: 'notInEffect',
    })
    expect(first.headers['content-type']).toBe('application/problem+json')
    expect(first.headers['access-control-allow-origin']).toBe('*')
    const ended = await showBadge(office)
    await withdraw(ended)
    for (const code of [ended.badgeNo, formatBadgeNo(ended.badgeNo).toLowerCase()])
      expect(await answerTo(`/badges/${code}/bundle`), code).toEqual(first)
    expect(await answerTo(`/badges/${ended.badgeNo}.png`)).toEqual(first)
  })

  test('not in effect: the same bytes and headers whatever coding the request accepts', async () => {
    const ended = await showBadge(office)
    await withdraw(ended)
    for (const code of [ended.badgeNo, unknown]) {
      const answer = await app.request(`/badges/${code}/bundle`, { headers: { 'accept-encoding': 'gzip, br' } })
      expect([answer.headers.get('content-encoding'), await answer.text()]).toEqual([
        null,
        (await answerTo(`/badges/${unknown}/bundle`)).body,
      ])
    }
  })

  test('not in effect: as many reads for a withdrawn badge as for one never issued', async () => {
    const ended = await showBadge(office)
    await withdraw(ended)
    const { registry, reads } = countReads()
    const counted = createApp(registry, { badgeFiles, proxies: 0 })
    for (const code of [ended.badgeNo, unknown]) await counted.request(`/badges/${code}/bundle`)
    expect(reads).toHaveLength(2)
  })

  test('not in effect: one verify page for never issued, withdrawn, and ended in the list, without the number', async () => {
    const pageOf = async (code: string) => (await app.request(`/verify/${code}?lang=zh-Hans`)).text()
    const never = await pageOf(unknown)
    const ended = await showBadge(office)
    const bundle = await office.registry.readBundle(ended.badgeNo)
    await withdraw(ended)
    expect(await pageOf(ended.badgeNo)).toBe(never)
    const copy = createApp(
      { ...office.registry, readBundle: async () => bundle && withNewerList(bundle) },
      { badgeFiles, proxies: 0 },
    )
    expect(await (await copy.request(`/verify/${ended.badgeNo}?lang=zh-Hans`)).text()).toBe(never)
    expect(never).not.toContain(unknown)
    expect(never).not.toMatch(/党员|黨員|Party.member/)
  })
})

describe('unreadable', () => {
  const unreadables = ['7K3M9QXW2BHX', 'nonsense', '党员', '%E0%A4%A', '%', 'a'.repeat(500), '<b>7K3M']
  const answerTo = async (path: string) => {
    const answer = await app.request(path)
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
  }

  test('what is no badge number gets one answer of its own, byte for byte, without a word of any badge', async () => {
    const first = await answerTo('/badges/nonsense/bundle')
    expect([first.status, JSON.parse(first.body)]).toEqual([
      400,
      { type: 'about:blank', title: 'Bad Request', status: 400, code: 'badgeNoUnreadable' },
    ])
    expect(first.headers['access-control-allow-origin']).toBe('*')
    expect(first.headers['x-robots-tag']).toBe('noindex, noarchive')
    for (const code of unreadables)
      for (const path of [`/badges/${code}/bundle`, `/badges/${code}.png`])
        expect(await answerTo(path), path).toEqual(first)
  })

  test('what is no badge number is not looked up and counts against no limit', async () => {
    const { registry, reads } = countReads()
    const counted = createApp(registry, { badgeFiles, proxies: 0 })
    for (let i = 0; i < 20; i++) for (const code of unreadables) await counted.request(`/badges/${code}/bundle`)
    expect(reads).toEqual([])
    expect((await counted.request(`/badges/${unknown}/bundle`)).status).toBe(404)
  })
})

describe('limits', () => {
  const ask = (code: string, from: string, limited = app) =>
    limited.request(`/badges/${code}/bundle`, {}, { incoming: { socket: { remoteAddress: from } } })

  test('after 60 unknown numbers an address waits for the answer to another, and not to known ones', async () => {
    for (let i = 0; i < 60; i++) expect((await ask(unknown, '192.0.2.1')).status).toBe(404)
    const refused = await ask(unknown, '192.0.2.1')
    expect([refused.status, (await refused.json()).code]).toEqual([429, 'tooManyRequests'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
    expect((await ask(badgeNo, '192.0.2.1')).status).toBe(200)
    expect((await ask(unknown, '192.0.2.2')).status).toBe(404)
    office.clock.now += 2
    expect((await ask(unknown, '192.0.2.1')).status).toBe(404)
  })

  test('61 pictures of unknown numbers on one page silence no bundle, picture or verify page of a badge', async () => {
    for (let i = 0; i < 61; i++) await app.request(`/badges/${unknown}.png`)
    expect((await app.request(`/badges/${unknown}.png`)).status).toBe(429)
    for (const path of [`/badges/${badgeNo}/bundle`, `/badges/${badgeNo}.png`, `/verify/${badgeNo}`])
      expect((await app.request(path)).status, path).toBe(200)
  })

  test('of 200 unknown numbers asked for at once, 60 are answered', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, async () => ask(unknown, '192.0.2.1')))
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(60)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(140)
  })

  test('withdrawn and never issued are limited alike', async () => {
    const ended = await showBadge(office)
    await withdraw(ended)
    for (let i = 0; i < 30; i++) for (const code of [ended.badgeNo, unknown]) await ask(code, '192.0.2.1')
    const [first, second] = [await ask(ended.badgeNo, '192.0.2.1'), await ask(unknown, '192.0.2.1')]
    expect([first.status, await first.text()]).toEqual([429, await second.text()])
  })

  test('known numbers are never counted', async () => {
    for (let i = 0; i < 100; i++) expect((await ask(badgeNo, '192.0.2.1')).status).toBe(200)
  })

  test('an IPv6 /64 counts as one address', async () => {
    for (let i = 0; i < 60; i++) await ask(unknown, `2001:db8:1:2::${i.toString(16)}`)
    expect((await ask(unknown, '2001:db8:1:2:ffff::1')).status).toBe(429)
    expect((await ask(unknown, '2001:db8:1:3::1')).status).toBe(404)
  })

  test('X-Forwarded-For is trusted for the configured number of proxies and no more', async () => {
    const forged = async (limited: typeof app, addressOf: (i: number) => string) => {
      let last = 0
      for (let i = 0; i < 61; i++) {
        const headers = { 'x-forwarded-for': addressOf(i) }
        const env = { incoming: { socket: { remoteAddress: '192.0.2.9' } } }
        last = (await limited.request(`/badges/${unknown}/bundle`, { headers }, env)).status
      }
      return last
    }
    expect(await forged(app, (i) => `198.51.100.${i}`)).toBe(429)
    const behindOne = createApp(office.registry, { badgeFiles, proxies: 1 })
    expect(await forged(behindOne, (i) => `198.51.100.${i}, 203.0.113.1`)).toBe(429)
    const behindTwo = createApp(office.registry, { badgeFiles, proxies: 2 })
    expect(await forged(behindTwo, (i) => `9.9.9.9, 198.51.100.${i}, 203.0.113.1`)).toBe(404)
    expect(await forged(behindOne, (i) => `203.0.113.9:${40_000 + i}`)).toBe(429)
  })

  test('over the limit, the verify page is a 429 that offers to try again', async () => {
    for (let i = 0; i < 60; i++) await app.request(`/verify/${unknown}`)
    const answer = await app.request(`/verify/${unknown}`)
    expect(answer.status).toBe(429)
    expect(await answer.text()).toContain('重试')
  })
})

describe('the rest', () => {
  test('an unknown route is a notFound problem', async () => {
    const answer = await app.request('/members')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    expect((await answer.json()).code).toBe('notFound')
  })

  test('an unknown route is a page for a browser, in its language, and JSON for all others', async () => {
    const accepting = (accept: string) => app.request('/members', { headers: { accept, 'accept-language': 'en' } })
    const answer = await accepting('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).toContain('<html lang="en">')
    for (const accept of ['*/*', 'application/json', 'text/html;q=0.5, application/json', 'text/html;q=0', ''])
      expect((await accepting(accept)).headers.get('content-type'), accept).toBe('application/problem+json')
  })

  test('an unknown badge file is a problem for a browser too: it is no page', async () => {
    const answer = await app.request('/badge/9.9.9.js', { headers: { accept: 'text/html' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  test('a refusal has its own status and code, is reported, and is a page for a browser', async () => {
    const report = vi.fn<(fault: { error: unknown; requestId?: string }) => void>()
    const error = new Refusal('storageFull')
    const registry = { ...office.registry, readBundle: () => Promise.reject(error) }
    const full = createApp(registry, { badgeFiles, proxies: 0, report })
    const answer = await full.request(`/badges/${badgeNo}/bundle`)
    expect(answer.status).toBe(507)
    expect(await answer.json()).toMatchObject({ code: 'storageFull' })
    const page = await full.request(`/verify/${badgeNo}`, { headers: { accept: 'text/html' } })
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
    expect(report.mock.calls).toEqual([[{ error }], [{ error }]])
  })

  test('a fault is an internal problem without its message', async () => {
    const report = vi.fn<(fault: { error: unknown; requestId?: string }) => void>()
    const broken = createApp(
      { ...office.registry, readBundle: () => Promise.reject(new Error('secret of a member')) },
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

  test('/ redirects to the search box, and the box to the page of the number', async () => {
    expect((await app.request('/')).headers.get('location')).toBe('/verify')
    const sent = await app.request('/verify?badge=7k3m+9qxw+2bhk&lang=en')
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/verify/7K3M9QXW2BHK?lang=en'])
    expect(await (await app.request('/verify')).text()).toContain('action="/verify"')
  })
})
