import { expect, test } from 'vitest'
import { listSizes } from './listSizes.ts'
import { judgeOffline } from './measure.ts'

test('each round judges all badges but the one that brings chain and list, and none takes longer than all', async () => {
  const rounds = await judgeOffline({ badges: 3, rounds: 2 })
  expect(rounds).toHaveLength(2)
  for (const { all, cpu, slowest } of rounds) {
    expect(cpu).toBeGreaterThan(0)
    expect(slowest).toBeGreaterThan(0)
    expect(all).toBeGreaterThanOrEqual(slowest)
  }
})

test('a list is larger the more of its entries have ended', async () => {
  const [few, half] = await listSizes(3000)
  expect(few?.what).toContain('10 %')
  expect(few?.bytes).toBeLessThan(half?.bytes ?? 0)
})
