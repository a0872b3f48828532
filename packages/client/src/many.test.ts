import { drawBadgeNo } from '@liangpai/core/issue'
import { createWorld, type World } from '@liangpai/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Check } from './checks.ts'
import { createClient, type ClientOptions } from './client.ts'
import { NOT_IN_EFFECT, startHost } from './testHost.ts'

let host: Awaited<ReturnType<typeof startHost>>
let world: World
beforeEach(async () => {
  host = await startHost()
  world = await createWorld({ origin: host.origin })
})
afterEach(() => host.stop())

const client = (more: Partial<ClientOptions> = {}) =>
  createClient({ registries: [host.origin], anchors: world.anchors, now: () => world.now, ...more })

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

async function serveBadges(count: number, options: Parameters<World['bundle']>[0] = {}): Promise<string[]> {
  const codes = Array.from({ length: count }, () => drawBadgeNo())
  for (const badgeNo of codes) {
    const body = JSON.stringify(await world.bundle({ ...options, badgeNo }))
    host.replies.set(`/badges/${badgeNo}/bundle`, { body })
  }
  return codes
}

describe('verifyMany', () => {
  test('verifyMany gives one result for each check in order, however long each takes', async () => {
    const [slow = '', ...others] = await serveBadges(20)
    const { body = '' } = host.replies.get(`/badges/${slow}/bundle`) ?? {}
    host.replies.set(`/badges/${slow}/bundle`, { handle: (response) => void setTimeout(() => response.end(body), 200) })
    const inputs = [slow, ...others, 'nonsense', null as unknown as string]
    const results = await gather(client().verifyMany(inputs.map((badge) => ({ badge, page: null }))))
    expect(results.map((result) => (result.state === 'verified' ? result.badgeNo : result.reason))).toEqual([
      slow,
      ...others,
      'INPUT_UNREADABLE',
      'INPUT_UNREADABLE',
    ])
  })

  test('verifyMany gives unreadable for an input that is no check, and goes on', async () => {
    const revoked = Proxy.revocable({}, {})
    revoked.revoke()
    const inputs = [undefined, null, 7, {}, { badge: drawBadgeNo() }, revoked.proxy] as unknown as Check[]
    const results = await gather(client().verifyMany(inputs))
    expect(results.map(({ state }) => state)).toEqual(inputs.map(() => 'unreadable'))
    expect(host.requests).toEqual([])
  })

  test.each<[string, unknown]>([
    ['a code', drawBadgeNo()],
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['one check', { badge: drawBadgeNo(), page: null }],
    ['a promise of checks', Promise.resolve([])],
    ['an iterator that is none', { [Symbol.iterator]: 7 }],
  ])('verifyMany and snapshot throw CHECKS_INVALID and CODES_INVALID at once for %s', (_what, items) => {
    const usageError = (code: string) => expect.objectContaining({ name: 'ClientUsageError', code })
    expect(() => client().verifyMany(items as Check[])).toThrow(usageError('CHECKS_INVALID'))
    expect(() => client().snapshot(items as string[])).toThrow(usageError('CODES_INVALID'))
  })

  test.each<unknown>([0, -1, 1.5, NaN, null, '4'])(
    'verifyMany and snapshot throw CONCURRENCY_INVALID at once for %j',
    (concurrency) => {
      const options = { concurrency: concurrency as number }
      const usageError = expect.objectContaining({ name: 'ClientUsageError', code: 'CONCURRENCY_INVALID' })
      expect(() => client().verifyMany([], options)).toThrow(usageError)
      expect(() => client().snapshot([], options)).toThrow(usageError)
    },
  )

  test('verifyMany reads no further ahead than its concurrency, and closes its input when the loop is left', async () => {
    let read = 0
    let closed = false
    async function* endless(): AsyncGenerator<Check> {
      try {
        for (;;) {
          read++
          yield { badge: 'nonsense', page: null }
        }
      } finally {
        closed = true
      }
    }
    for await (const _ of client().verifyMany(endless(), { concurrency: 4 })) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      break
    }
    expect(read).toBeLessThan(12)
    await expect.poll(() => closed).toBe(true)
  })

  test('verifyMany rejects with the reason of its signal, also during a request', async () => {
    host.fallback.reply = { handle: () => undefined }
    const stop = new AbortController()
    const results = client().verifyMany([{ badge: drawBadgeNo(), page: null }], { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('enough')), 50)
    await expect(gather(results)).rejects.toThrow('enough')
    await expect(gather(client().verifyMany([], { signal: stop.signal }))).rejects.toThrow('enough')
  })

  test('verifyMany rejects when its input does, after the results before', async () => {
    async function* broken(): AsyncGenerator<Check> {
      yield { badge: 'nonsense', page: null }
      throw new Error('the file is gone')
    }
    const results = client().verifyMany(broken())
    expect((await results.next()).value).toMatchObject({ state: 'unreadable' })
    await expect(results.next()).rejects.toThrow('the file is gone')
  })

  test('verifyMany fetches a list past its ttl once for all badges in it', async () => {
    const codes = await serveBadges(100, { asOf: world.now - 3_600 })
    host.replies.set('/statuses/1', { body: await world.status() })
    const results = await gather(client().verifyMany(codes.map((badge) => ({ badge, page: null }))))
    expect(results.every((result) => result.state === 'verified' && result.fresh)).toBe(true)
    expect(host.paths().filter((path) => path === '/statuses/1')).toHaveLength(1)
  })
})

describe('createClient with several registries', () => {
  test('a client with several registries asks each for its own badges, the first for bare codes', async () => {
    const second = await startHost()
    const neighbour = await createWorld({ origin: second.origin })
    const [code = ''] = await serveBadges(1)
    const other = drawBadgeNo()
    const body = JSON.stringify(await neighbour.bundle({ badgeNo: other }))
    second.replies.set(`/badges/${other}/bundle`, { body })
    second.fallback.reply = NOT_IN_EFFECT
    const both = client({
      registries: [host.origin, second.origin],
      anchors: [...world.anchors, ...neighbour.anchors],
    })
    const inputs = [code, `${second.origin}/verify/${other}`, `${second.origin}/verify/${drawBadgeNo()}`]
    const results = await gather(both.verifyMany(inputs.map((badge) => ({ badge, page: null }))))
    expect(results.map(({ state }) => state)).toEqual(['verified', 'verified', 'inactive'])
    expect([host.requests.length, second.requests.length]).toEqual([1, 2])
    await second.stop()
  })

  test.each([[[]], [['https://badge.example', 'http://localhost:1']], [['https://badge.example', 'x']]])(
    'a client with several registries throws REGISTRY_INVALID for %j',
    (registries) => {
      expect(() => client({ registries })).toThrow(expect.objectContaining({ code: 'REGISTRY_INVALID' }))
    },
  )
})
