import { expect, test } from 'vitest'
import { DAY } from '../time.ts'
import { isRewriteDue } from './rewriteMonthly.ts'

const NOON = Date.UTC(2026, 10, 24, 4) / 1000

test('a rewrite that was noted by a clock far ahead puts off no other, and one a little ahead makes none more', () => {
  expect(isRewriteDue(NOON + 400 * DAY, NOON)).toBe(true)
  expect(isRewriteDue(NOON + 3600, NOON)).toBe(false)
  expect(isRewriteDue(NOON, NOON)).toBe(false)
})
