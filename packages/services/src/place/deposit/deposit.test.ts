import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Tenancy } from '../tenancy/tenancy.ts'
import { playTeam, refunded } from '../testing/team.ts'
import {
  areDeductible,
  askDeposit,
  type Deduction,
  deductFrom,
  type Fen,
  isFen,
  isOwed,
  payDeposit,
  returnDeposit,
  sumOf,
  toRefund,
} from './deposit.ts'
import { statementOf } from './statement.ts'

const fen = fc.integer({ min: 1, max: 10_000_000 }) as fc.Arbitrary<Fen>
const deductions = fc.array(fc.record({ reason: fc.constant('门锁'), fen }), { maxLength: 10 })
const received = { on: '2026-12-08', means: '银行转账' }
const returned = { on: '2027-07-06', means: '原账户' }

test.each([0, -1, 0.5, Number.NaN, 10_000_001, Number.MAX_SAFE_INTEGER])('%d fen are no amount', (amount) => {
  expect(isFen(amount)).toBe(false)
})

test('deductions that exceed what was paid are not deductible', () => {
  const lock: Deduction[] = [{ reason: '门锁', fen: 200_001 as Fen }]
  expect(areDeductible(200_000 as Fen, lock)).toBe(false)
})

test('an unpaid deposit owes nothing, and a paid one all of it', () => {
  const unpaid = askDeposit(200_000 as Fen)
  expect(isOwed(unpaid)).toBe(false)
  expect(toRefund(payDeposit(unpaid, received))).toBe(200_000)
})

test('whatever is deducted, what went back and what was taken off are what was paid', () => {
  fc.assert(
    fc.property(fen, deductions, (paid, taken) => {
      fc.pre(areDeductible(paid, taken))
      const deposit = returnDeposit(deductFrom(payDeposit(askDeposit(paid), received), taken), returned)
      expect(deposit.refunded + sumOf(deposit.deductions)).toBe(deposit.paid)
      expect(deposit.refunded).toBeGreaterThanOrEqual(0)
      const statement = statementOf(deposit, '2027-06-30')!
      expect(statement.out).toBe(statement.in)
    }),
  )
})

test('a deposit that was not returned has no statement', () => {
  expect(statementOf(payDeposit(askDeposit(200_000 as Fen), received), '2027-06-30')).toBeUndefined()
})

test('the statement of four students: 2,000.00 in, 120.00 for a lock and 1,880.00 out', () => {
  const { deposit, settlement } = playTeam(refunded)
  expect(statementOf(deposit!, settlement!.checked!)).toEqual({
    lines: [
      { kind: 'received', on: '2026-12-08', text: '银行转账', in: 200_000 },
      { kind: 'deducted', on: '2027-06-30', text: '更换门锁', out: 12_000 },
      { kind: 'returned', on: '2027-07-06', text: '原账户', out: 188_000 },
    ],
    in: 200_000,
    out: 200_000,
  })
})

/** The paths in a type that lead to a number: money can stand nowhere else, since it is a number. */
type NumberPaths<T> = T extends number
  ? ''
  : T extends readonly (infer Item)[]
    ? `[]${NumberPaths<Item>}`
    : T extends object
      ? { [Key in keyof T & string]: `.${Key}${NumberPaths<NonNullable<T[Key]>>}` }[keyof T & string]
      : never

describe('no other fee (SYSTEMS 39)', () => {
  test('a tenancy has no number but its deposit, its deductions, and the versions of a settlement', () => {
    expectTypeOf<NumberPaths<Tenancy>>().toEqualTypeOf<
      | '.deposit.fen'
      | '.deposit.paid'
      | '.deposit.refunded'
      | '.deposit.deductions[].fen'
      | '.settlement.deductions[].fen'
      | '.settlement.version'
      | '.objections[].version'
      | '.objections[].deductions[].fen'
    >()
  })

  test('a park has no deposit, and no number at all', () => {
    expectTypeOf<NumberPaths<Extract<Tenancy, { profile: 'park' }>>>().toEqualTypeOf<never>()
  })

  test('a bare number is no amount', () => {
    expectTypeOf<number>().not.toExtend<Fen>()
  })

  test('membership, turnover, rating and age have no field', () => {
    type Names<T> = T extends readonly (infer Item)[]
      ? Names<Item>
      : T extends object
        ? (keyof T & string) | { [Key in keyof T]: Names<NonNullable<T[Key]>> }[keyof T]
        : never
    expectTypeOf<
      Extract<Names<Tenancy>, 'member' | 'isMember' | 'membership' | 'turnover' | 'rating' | 'age' | 'badge' | 'fee'>
    >().toEqualTypeOf<never>()
  })
})
