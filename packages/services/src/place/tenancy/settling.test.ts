import { describe, expect, test } from 'vitest'
import { usualClocks } from '../../clocks/clocks.ts'
import type { Fen } from '../deposit/deposit.ts'
import {
  admitted,
  approved,
  clockContext,
  fang,
  lock,
  lu,
  play,
  playTeam,
  refusalOf,
  settled,
  tenant,
  time,
} from '../testing/team.ts'
import { nextDeed } from './clock.ts'
import { keptUntil } from './retention.ts'
import type { IncubatorTenancy } from './tenancy.ts'

describe('a deposit', () => {
  test('that is not paid in five working days lapses, and not a day before', () => {
    const one = play(approved)
    expect(refusalOf(one, ['2026-12-08', time, { type: 'elapse', clock: 'deposit' }])).toBe('clockNotOver')
    expect(play([['2026-12-09', time, { type: 'elapse', clock: 'deposit' }]], one).state).toBe('lapsed')
  })

  test('goes back whole to a team that withdraws before it moves in', () => {
    const paid = play([...approved, ['2026-12-08', lu, { type: 'recordPayment', means: '银行转账' }]])
    const withdrawn = play([['2026-12-09', tenant, { type: 'withdraw' }]], paid)
    const back = play([['2026-12-10', lu, { type: 'refund', means: '原账户' }]], withdrawn) as IncubatorTenancy
    expect([back.state, back.deposit?.refunded]).toEqual(['withdrawn', 200_000])
    expect(refusalOf(back, ['2026-12-11', lu, { type: 'refund', means: '原账户' }])).toBe('depositNotSet')
  })

  test('that arrives after the approval lapsed is recorded once, owed from that day, and goes back whole', () => {
    const lapsed = play([...approved, ['2026-12-09', time, { type: 'elapse', clock: 'deposit' }]])
    const paid = play([['2026-12-14', lu, { type: 'recordPayment', means: '银行转账' }]], lapsed)
    expect([paid.state, nextDeed(paid, clockContext)?.day, keptUntil(paid, usualClocks.retention)]).toEqual([
      'lapsed',
      '2026-12-21',
      undefined,
    ])
    expect(refusalOf(paid, ['2026-12-15', lu, { type: 'recordPayment', means: '现金' }])).toBe('forbiddenTransition')
    const back = play([['2026-12-16', lu, { type: 'refund', means: '原账户' }]], paid) as IncubatorTenancy
    expect([back.deposit?.refunded, back.deposit?.deductions, keptUntil(back, usualClocks.retention)]).toEqual([
      200_000,
      [],
      '2027-01-15',
    ])
  })

  test('that nobody asked for is not recorded', () => {
    const withdrawn = play([['2026-11-25', tenant, { type: 'withdraw' }]])
    expect(refusalOf(withdrawn, ['2026-11-26', lu, { type: 'recordPayment', means: '现金' }])).toBe('depositNotSet')
  })

  test('is not taken for one who moved in without it', () => {
    expect(refusalOf(play(approved), ['2026-12-02', lu, { type: 'admit' }])).toBe('forbiddenTransition')
  })

  test('is not settled before the last day', () => {
    const leaving = play([...admitted, ['2027-06-20', tenant, { type: 'leave', lastDay: '2027-06-30' }]])
    expect(refusalOf(leaving, ['2027-06-29', lu, { type: 'settle', deductions: [] }])).toBe('lastDayNotCome')
  })

  test('is not settled by one person', () => {
    const written = play(settled.slice(0, -1))
    expect(refusalOf(written, ['2027-06-30', lu, { type: 'checkSettlement', version: 1 }])).toBe('tenancySecondPerson')
  })

  test('is not settled by a version that nobody read', () => {
    const written = play(settled.slice(0, -1))
    const again = play([['2027-06-30', lu, { type: 'settle', deductions: [] }]], written)
    expect(refusalOf(again, ['2027-06-30', fang, { type: 'checkSettlement', version: 1 }])).toBe('settlementChanged')
  })

  test.each([
    ['deductionsTooHigh', [{ ...lock, fen: 200_001 as Fen }]],
    ['deductionsInvalid', [{ ...lock, fen: 0 as Fen }]],
    ['deductionsInvalid', [{ ...lock, fen: 1.5 as Fen }]],
    ['textInvalid', [{ ...lock, reason: '' }]],
    ['deductionsInvalid', Array.from({ length: 11 }, () => ({ ...lock, fen: 1 as Fen }))],
  ] as const)('%s', (code, deductions) => {
    const leaving = play(settled.slice(0, -2))
    expect(refusalOf(leaving, ['2027-06-30', lu, { type: 'settle', deductions }])).toBe(code)
  })

  test('does not go back before the tenant agreed or their time to object is over', () => {
    const one = play(settled)
    const refund = { type: 'refund', means: '原账户' } as const
    expect(refusalOf(one, ['2027-07-07', lu, refund])).toBe('settlementOpen')
    expect(refusalOf(one, ['2027-07-02', tenant, { type: 'agree', version: 2 }])).toBe('settlementChanged')
  })

  test('that is objected to is looked at again by two, and objected to again if need be', () => {
    const settings = [
      ...settled,
      ['2027-07-05', tenant, { type: 'object', version: 1, text: '门锁入驻前就坏了。' }],
      ['2027-07-06', fang, { type: 'settle', deductions: [] }],
    ] as const
    const again = play(settings)
    expect(again.state).toBe('objected')
    expect(refusalOf(again, ['2027-07-06', fang, { type: 'checkSettlement', version: 2 }])).toBe('tenancySecondPerson')
    const rechecked = playTeam([...settings, ['2027-07-06', lu, { type: 'checkSettlement', version: 2 }]])
    expect([rechecked.state, rechecked.deposit?.deductions]).toEqual(['settling', []])
    expect(refusalOf(rechecked, ['2027-07-07', tenant, { type: 'object', version: 2, text: '还是不对。' }])).toBe(
      undefined,
    )
  })

  test('is not objected to after the tenant agreed', () => {
    const agreed = play([...settled, ['2027-07-02', tenant, { type: 'agree', version: 1 }]])
    expect(refusalOf(agreed, ['2027-07-02', tenant, { type: 'object', version: 1, text: '不对。' }])).toBe(
      'forbiddenTransition',
    )
  })
})
