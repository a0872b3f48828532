import { drawBadgeNo } from '@liangpai/core/issue'
import { createWorld, type World } from '@liangpai/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Check, createClient, type ClientOptions } from './client.ts'
import { startHost } from './testHost.ts'

let host: Awaited<ReturnType<typeof startHost>>
let world: World
beforeEach(async () => {
  host = await startHost()
  world = await createWorld({ origin: host.origin })
})
afterEach(() => host.stop())

const client = (more: Partial<ClientOptions> = {}) =>
  createClient({ registry: host.origin, anchors: world.anchors, now: () => world.now, ...more })

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
  test('gives one answer for each input, in order, however long each takes', async () => {
    const [slow = '', ...others] = await serveBadges(20)
    const { body = '' } = host.replies.get(`/badges/${slow}/bundle`) ?? {}
    host.replies.set(`/badges/${slow}/bundle`, { act: (response) => void setTimeout(() => response.end(body), 200) })
    const inputs = [slow, ...others, 'nonsense', null as unknown as string]
    const answers = await gather(client().verifyMany(inputs.map((badge) => ({ badge, page: null }))))
    expect(answers.map((answer) => (answer.state === 'verified' ? answer.badgeNo : answer.reason))).toEqual([
      slow,
      ...others,
      'INPUT_UNREADABLE',
      'INPUT_UNREADABLE',
    ])
  })

  test('an input that is no check is answered as well', async () => {
    const inputs = [undefined, null, 7] as unknown as Check[]
    const answers = await gather(client().verifyMany(inputs))
    expect(answers.map(({ state }) => state)).toEqual(['invalid', 'invalid', 'invalid'])
  })

  test('reads no further ahead than there is room for, and closes its input', async () => {
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

  test('stops with the reason of its signal, in the middle of a request too', async () => {
    host.fallback.reply = { act: () => undefined }
    const stop = new AbortController()
    const answers = client().verifyMany([{ badge: drawBadgeNo(), page: null }], { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('enough')), 50)
    await expect(gather(answers)).rejects.toThrow('enough')
    await expect(gather(client().verifyMany([], { signal: stop.signal }))).rejects.toThrow('enough')
  })

  test('rejects when its input does, after what came before', async () => {
    async function* broken(): AsyncGenerator<Check> {
      yield { badge: 'nonsense', page: null }
      throw new Error('the file is gone')
    }
    const answers = client().verifyMany(broken())
    expect((await answers.next()).value).toMatchObject({ state: 'invalid' })
    await expect(answers.next()).rejects.toThrow('the file is gone')
  })

  test('a list past its ttl is fetched once for all badges that refer to it', async () => {
    const codes = await serveBadges(100, { asOf: world.now - 3_600 })
    host.replies.set('/statuses/1', { body: await world.status() })
    const answers = await gather(client().verifyMany(codes.map((badge) => ({ badge, page: null }))))
    expect(answers.every((answer) => answer.state === 'verified' && answer.fresh)).toBe(true)
    expect(host.asked.filter(({ path }) => path === '/statuses/1')).toHaveLength(1)
  })
})

describe('several registries', () => {
  test('each is asked for its own badges, the first for bare codes', async () => {
    const second = await startHost()
    const neighbour = await createWorld({ origin: second.origin })
    const [code = ''] = await serveBadges(1)
    const other = drawBadgeNo()
    const body = JSON.stringify(await neighbour.bundle({ badgeNo: other }))
    second.replies.set(`/badges/${other}/bundle`, { body })
    const missing = { status: 404, type: 'application/problem+json', body: '{"code":"notInEffect"}' }
    second.fallback.reply = missing
    const both = client({
      registry: [host.origin, second.origin],
      anchors: [...world.anchors, ...neighbour.anchors],
    })
    const inputs = [code, `${second.origin}/verify/${other}`, `${second.origin}/verify/${drawBadgeNo()}`]
    const answers = await gather(both.verifyMany(inputs.map((badge) => ({ badge, page: null }))))
    expect(answers.map(({ state }) => state)).toEqual(['verified', 'verified', 'inactive'])
    expect([host.asked.length, second.asked.length]).toEqual([1, 2])
    await second.stop()
  })

  test.each([[[]], [['https://badge.example', 'http://localhost:1']], [['https://badge.example', 'x']]])(
    'refuses %j',
    (registry) => {
      expect(() => client({ registry })).toThrow(expect.objectContaining({ code: 'REGISTRY_INVALID' }))
    },
  )
})
