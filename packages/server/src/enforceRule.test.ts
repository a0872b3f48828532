import { expect, test } from 'vitest'
import { enforceRule } from './enforceRule.ts'

test('an outcome that a rule allows is returned as it is', () => {
  const outcome = { ok: true, roles: ['secretary'] } as const
  expect(enforceRule(outcome)).toBe(outcome)
})

test("a rule's refusal is thrown under its own code, with the detail for the log", () => {
  expect(() => enforceRule({ ok: false, code: 'seatTaken' }, 'a secretary of a branch')).toThrow(
    expect.objectContaining({ code: 'seatTaken', status: 409, detail: 'a secretary of a branch' }) as Error,
  )
})
