import { drawBadgeNo } from '@liangpai/core/issue'
import { createWorld } from '@liangpai/world'
import { afterAll, expect, test } from 'vitest'
import { createClient } from '../client.ts'
import { createPool } from './pool.ts'

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const pool = createPool({ threads: 2 })
afterAll(() => pool.close())

const page = 'https://heyu-tea.example/'
const fetch = async () => new Response('', { status: 404 })

async function createScene() {
  const world = await createWorld()
  const options = { registries: [world.office.id], anchors: world.anchors, now: () => world.now, fetch }
  const pooled = createClient({ ...options, createVerifier: pool.createVerifier })
  return { world, options, pooled, single: createClient(options) }
}

test('a pool gives the same results as a single thread', async () => {
  const { world, pooled, single } = await createScene()
  const good = await world.bundle({ facts: { name: '沈书遥' } })
  const { status: _, ...withoutStatus } = good
  const badges = [
    good,
    await world.bundle({ by: 'branch' }),
    await world.bundle({ ended: true, asOf: world.now + 1 }),
    await world.bundle({ exp: world.now - 400, iat: world.now - 4_000 }),
    withoutStatus,
    JSON.stringify(good),
    { ...good, chain: [] },
    { ...good, v: 2 },
    { ...good, chain: good.chain.toReversed() },
    { ...good, badge: 7 },
    Object.create({ ...good, chain: [] }) as object,
    [],
  ]
  const checks = badges.map((badge) => ({ badge, page }))
  const results = await gather(pooled.verifyMany(checks))
  expect(results).toEqual(await gather(single.verifyMany(checks)))
  expect(new Set(results.map(({ state }) => state)).size).toBeGreaterThan(4)
})

test('a pool gives a thousand results in the order of the checks', async () => {
  const { world, pooled } = await createScene()
  const numbers = Array.from({ length: 1000 }, () => drawBadgeNo())
  const [chain, status] = [await world.chain(), await world.status()]
  const checks = await Promise.all(
    numbers.map(async (badgeNo) => ({
      badge: { v: 1 as const, badge: await world.badge({ badgeNo }), chain, status },
      page,
    })),
  )
  const results = await gather(pooled.verifyMany(checks, { concurrency: 256 }))
  expect(results.map((result) => (result.state === 'verified' ? result.badgeNo : result))).toEqual(numbers)
})

test('an older list never brings back a badge that a newer one ended, whichever thread saw the newer one', async () => {
  const { world, pooled } = await createScene()
  const bundle = await world.bundle({ index: 9 })
  const ended = { ...bundle, status: await world.status({ index: 9, ended: true, asOf: world.now + 2 }) }
  expect(await pooled.verify(ended, { page })).toMatchObject({ state: 'inactive' })
  const again = Array.from({ length: 200 }, () => ({ badge: bundle, page }))
  const results = await gather(pooled.verifyMany(again))
  expect(new Set(results.map(({ state }) => state))).toEqual(new Set(['inactive']))
})

test('a pool rejects with CLOCK_INVALID for a clock that gives no number', async () => {
  const { world, options } = await createScene()
  const broken = createClient({ ...options, now: () => NaN, createVerifier: pool.createVerifier })
  await expect(broken.verify(await world.bundle(), { page })).rejects.toMatchObject({ code: 'CLOCK_INVALID' })
})
