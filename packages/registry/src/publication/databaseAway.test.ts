import { setTimeout as sleep } from 'node:timers/promises'
import { type Cable, type DatabaseFixture, layCable, onEveryServer } from '@liangpai/server/testing'
import type { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../http/app.ts'
import type { NewBadge } from '../office/offer/consent.ts'
import { openRegistry } from '../open.ts'
import type { OpenRegistry } from '../openedRegistry.ts'
import { makeOffice, member, type Office, offerTo, showBadge } from '../testing/office.ts'
import { freshUntil } from './statusList.ts'

/** Longer than a process waits before it looks for changes again. */
const NEXT_LOOK = 1100

onEveryServer('a database that is away', (makeDatabase) => {
  let office: Office & { database: DatabaseFixture }
  let cable: Cable
  /** A second process, whose way to the database goes through the cable. */
  let registry: OpenRegistry
  let app: Hono
  let badge: NewBadge
  const faults: unknown[] = []

  beforeAll(async () => void (office = await makeOffice(await makeDatabase())))
  afterAll(async () => {
    await office.registry.close()
    await office.database.remove()
  })
  beforeEach(async () => {
    badge = await showBadge(office)
    await office.registry.signDue() // the clock has moved since the last test
    cable = await layCable(office.database.databaseUrl ?? '')
    registry = await openRegistry({ ...office.config, databaseUrl: cable.url })
    app = createApp(registry, {
      badgeFiles: { latest: 'x', files: new Map() },
      proxies: 0,
      report: ({ error }) => faults.push(error),
    })
    faults.length = 0
  })
  afterEach(async () => {
    await cable.cut()
    await registry.close()
  })

  const get = async (path: string, accept = '*/*') => app.request(path, { headers: { accept } })
  const post = async (path: string, body: unknown) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const bundle = (code = badge.badgeNo) => get(`/badges/${code}/bundle`)
  const outcomeOf = async (answer: Response | Promise<Response>) => {
    const { status, headers } = await answer
    return { status, retryAfter: headers.get('retry-after') }
  }
  /** When the list that the second process has is no longer fresh. */
  const staleAt = async () => freshUntil(await (await get('/statuses/1')).text())
  const away = { status: 503, retryAfter: '5' }
  const cut = async () => {
    await cable.cut()
    await sleep(NEXT_LOOK)
  }

  test('what is in memory is answered until its list is no longer fresh, then 503 databaseAway', async () => {
    const paths = [
      `/badges/${badge.badgeNo}/bundle`,
      '/statuses/1',
      `/verify/${badge.badgeNo}`,
      `/badges/${badge.badgeNo}.png`,
    ]
    const before = await Promise.all(paths.map(async (path) => (await get(path)).arrayBuffer()))
    const until = await staleAt()
    await cut()
    office.clock.now = until - 1
    for (const [i, path] of paths.entries()) {
      const answer = await get(path)
      expect(answer.status, path).toBe(200)
      if (!path.startsWith('/verify')) expect(await answer.arrayBuffer()).toEqual(before[i])
    }
    office.clock.now = until
    for (const path of paths) expect(await outcomeOf(get(path)), path).toEqual(away)
    const problem = await bundle()
    expect(problem.headers.get('content-type')).toBe('application/problem+json')
    expect(problem.headers.get('access-control-allow-origin')).toBe('*')
    expect(await problem.json()).toMatchObject({ code: 'databaseAway' })
    expect(faults).toEqual([])
  })

  test('/readyz says databaseAway', async () => {
    await cut()
    expect(await (await get('/readyz')).json()).toMatchObject({ status: 503, code: 'databaseAway' })
    expect(faults).toEqual([])
  })

  test('an entity configuration in memory is answered as long as a cache may keep it', async () => {
    const path = '/.well-known/openid-federation'
    const { headers } = await get(path)
    const maxAge = Number(/max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1])
    await cut()
    office.clock.now += maxAge - 1
    expect((await get(path)).status).toBe(200)
    office.clock.now += 1
    expect(await outcomeOf(get(path))).toEqual(away)
  })

  test('what is not in memory is never said to be not in effect', async () => {
    await cut()
    for (const path of [
      `/badges/${badge.badgeNo}/bundle`,
      '/badges/7K3M9QXW2BHK/bundle',
      `/badges/${badge.badgeNo}.png`,
      '/statuses/1',
      '/statuses/99',
      '/.well-known/openid-federation',
      '/verify/7K3M9QXW2BHK',
    ])
      expect(await outcomeOf(get(path)), path).toEqual(away)
    expect(faults).toEqual([])
  })

  test('people are shown a page that says to try again, in their language', async () => {
    await cut()
    const answer = await app.request(`/verify/${badge.badgeNo}`, {
      headers: { accept: 'text/html', 'accept-language': 'en' },
    })
    expect(await outcomeOf(answer)).toEqual(away)
    const page = await answer.text()
    expect(page).toContain('data-state="unavailable"')
    expect(page).toContain('Cannot verify now')
  })

  test('what a private link shows, and what it does, is 503 databaseAway', async () => {
    const { token } = await offerTo(office, { subject: { id: 'yan', name: '严若水' } })
    await cut()
    for (const [path, body] of [
      ['/member/offer', { token, language: 'zh-Hans' }],
      ['/member/stop', { token: badge.stopToken }],
      ['/member/pause', { token: badge.stopToken }],
    ] as const) {
      const answer = await post(path, body)
      expect(await outcomeOf(answer), path).toEqual(away)
      expect(await answer.json()).toMatchObject({ code: 'databaseAway' })
    }
  })

  test('a stop at another process shows as soon as the database is back, and never later than the list allows', async () => {
    expect((await bundle()).status).toBe(200)
    const until = await staleAt()
    await cut()
    office.clock.now += 10
    await office.registry.verbs.withdraw(member, { token: badge.stopToken })
    expect((await bundle()).status).toBe(200)
    office.clock.now = until - 1
    expect((await bundle()).status).toBe(200)
    office.clock.now = until
    expect((await bundle()).status).toBe(503)
    await cable.mend()
    await sleep(NEXT_LOOK)
    expect((await bundle()).status).toBe(404)
  })

  test('a process that stopped a badge itself never shows it again, though the database goes before it looks', async () => {
    expect((await bundle()).status).toBe(200)
    expect((await post('/member/withdraw', { token: badge.stopToken })).status).toBe(200)
    await cable.cut()
    expect((await bundle()).status).toBe(503)
    await cable.mend()
    await sleep(NEXT_LOOK)
    expect((await bundle()).status).toBe(404)
  })

  test('the process goes on by itself once the database is back', async () => {
    await cut()
    expect((await bundle()).status).toBe(503)
    await cable.mend()
    await sleep(NEXT_LOOK)
    expect((await bundle()).status).toBe(200)
    expect((await post('/member/pause', { token: badge.stopToken })).status).toBe(200)
    expect((await bundle()).status).toBe(404)
  })

  describe('behind a network that swallows everything', () => {
    const timed = async (work: () => Promise<Response>) => {
      const start = performance.now()
      const { status } = await work()
      return { status, seconds: (performance.now() - start) / 1000 }
    }

    test('nobody waits longer than two seconds, and it goes on once the network is back', async () => {
      expect((await bundle()).status).toBe(200)
      cable.silence()
      await sleep(NEXT_LOOK)
      for (const expected of [200, 200]) {
        const { status, seconds } = await timed(() => bundle())
        expect(status).toBe(expected)
        expect(seconds).toBeLessThan(2)
      }
      const unknown = await timed(() => bundle('7K3M9QXW2BHK'))
      expect(unknown.status).toBe(503)
      expect(unknown.seconds).toBeLessThan(2)
      await cable.mend()
      await sleep(NEXT_LOOK)
      expect((await bundle()).status).toBe(200)
    })
  })
})
