import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEEWAY } from './belief.ts'
import { dateAfter } from './dateAfter.ts'

const times = fc.integer({ min: 0, max: 4000 })

test('a new date follows each previous one that verifiers may have taken, and is never one that they do not take', () => {
  fc.assert(
    fc.property(times, times, (previous, at) => {
      const date = dateAfter(previous, at)
      if (previous < at + LEEWAY) expect(date).toBeGreaterThan(previous)
      expect(date).toBeGreaterThanOrEqual(at)
      expect(date).toBeLessThanOrEqual(at + LEEWAY)
    }),
  )
})

test('what was signed in a leap ahead is replaced by the true time', () => {
  expect(dateAfter(4000, 1000)).toBe(1000)
})
