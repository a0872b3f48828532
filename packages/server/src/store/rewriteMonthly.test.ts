import { describe, expect, test } from 'vitest'
import { isRewriteDue } from './rewriteMonthly.ts'

describe('a rewrite', () => {
  const at = (day: number, hour: number) => Date.UTC(2026, 10, 1 + day, hour - 8) / 1000
  const last = at(0, 3)
  test.each([
    [27, 3, false],
    [28, 3, true],
    [28, 12, false],
    [29, 4, true],
    [29, 5, false],
    [30, 12, true],
  ])('after %d days at %d o’clock in Shanghai is due: %s', (day, hour, due) => {
    expect(isRewriteDue(last, at(day, hour))).toBe(due)
  })
})
