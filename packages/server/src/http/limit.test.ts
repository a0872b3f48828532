import { expect, test, vi } from 'vitest'
import { createLimit } from './limit.ts'

const clock = { now: 0 }
const limitOf = (burst: number, secondsEach: number) => createLimit({ burst, secondsEach, now: () => clock.now })

test('an address waits once its burst is spent, and another address does not', () => {
  const limit = limitOf(3, 2)
  for (let i = 0; i < 3; i++) {
    expect(limit.wait(() => 'a')).toBe(0)
    limit.count('a')
  }
  expect([limit.wait(() => 'a'), limit.wait(() => 'b')]).toEqual([2, 0])
})

test('a bucket refills by one try each period', () => {
  const limit = limitOf(1, 10)
  limit.count('a')
  clock.now += 4
  expect(limit.wait(() => 'a')).toBe(6)
  clock.now += 6
  expect(limit.wait(() => 'a')).toBe(0)
})

test('the address is not even asked for while nothing was counted', () => {
  const address = vi.fn<() => string>(() => 'a')
  expect(limitOf(1, 1).wait(address)).toBe(0)
  expect(address).not.toHaveBeenCalled()
})
