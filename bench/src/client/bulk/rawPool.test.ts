import { createWorld } from '@liangpai/world'
import { afterAll, expect, test } from 'vitest'
import { createRawPool, type RawPool } from './rawPool.ts'

const world = await createWorld()
const pools: RawPool[] = []
afterAll(() => Promise.all(pools.map((pool) => pool.close())))

const poolOf = (tokens: Parameters<typeof createRawPool>[0], threads = 2) => {
  const pool = createRawPool(tokens, threads)
  pools.push(pool)
  return pool
}

const tokens = await Promise.all(
  Array.from({ length: 150 }, async (_, at) => {
    const by = at % 2 === 0 ? ('office' as const) : ('branch' as const)
    return { token: await world.badge({ by }), key: world[by].badge.key }
  }),
)

test('a raw pool accepts the signatures of several keys, run after run', async () => {
  const pool = poolOf(tokens)
  for (let turn = 0; turn < 3; turn++) expect(await pool.run()).toBe(true)
})

test('a raw pool refuses all if one signature is by another key', async () => {
  const [first] = tokens
  const wrong = tokens.with(149, { token: first?.token ?? '', key: world.branch.badge.key })
  expect(await poolOf(wrong).run()).toBe(false)
})
