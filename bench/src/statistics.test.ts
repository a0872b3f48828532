import { expect, test } from 'vitest'
import { median, pairedRatio, quantile, spread } from './statistics.ts'

test('the median of an odd and of an even series, in any order', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})

test('quantiles lie between the closest ranks', () => {
  expect(quantile([10, 20, 30, 40, 50], 0)).toBe(10)
  expect(quantile([10, 20, 30, 40, 50], 1)).toBe(50)
  expect(quantile([10, 20], 0.25)).toBe(12.5)
})

test('the spread is the middle half', () => {
  expect(spread([5, 1, 4, 2, 3])).toEqual({ p25: 2, median: 3, p75: 4 })
})

test('the median sorts by number, not by text', () => {
  expect(median([100, 9, 20])).toBe(20)
})

test('a quantile of no values throws', () => {
  expect(() => median([])).toThrow(RangeError)
})

test('a paired ratio compares within rounds, so a slow round does not move it', () => {
  expect(pairedRatio([10, 1000, 10], [20, 2000, 20])).toBe(0.5)
  expect(pairedRatio([10, 10], [20])).toBeNaN()
})
