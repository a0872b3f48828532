import { describe, expect, test } from 'vitest'
import { usualClocks } from '../../clocks/clocks.ts'
import { approved, fang, lu, play, refunded, team, tenant, time } from '../testing/team.ts'
import { openTenancy } from './changeTenancy.ts'
import { keptUntil, withoutOwnPart } from './retention.ts'

describe('a tenancy is kept', () => {
  test('while it is open, without a last day', () => {
    expect(keptUntil(openTenancy(team, '2026-11-24'), usualClocks.retention)).toBeUndefined()
  })

  test('for thirty days if it was declined, withdrawn or lapsed', () => {
    const declined = play([approved[0]!, ['2026-12-01', fang, { type: 'decline', reason: '没有空位。' }]])
    expect(keptUntil(declined, usualClocks.retention)).toBe('2026-12-31')
    const lapsed = play([...approved, ['2026-12-09', time, { type: 'elapse', clock: 'deposit' }]])
    expect(keptUntil(lapsed, usualClocks.retention)).toBe('2027-01-08')
  })

  test('not for thirty days while the deposit of one who withdrew is still owed', () => {
    const paid = [...approved, ['2026-12-08', lu, { type: 'recordPayment', means: '现金' }]] as const
    const withdrawn = play([...paid, ['2026-12-09', tenant, { type: 'withdraw' }]])
    expect(keptUntil(withdrawn, usualClocks.retention)).toBeUndefined()
    expect(
      keptUntil(play([['2026-12-10', lu, { type: 'refund', means: '现金' }]], withdrawn), usualClocks.retention),
    ).toBe('2027-01-09')
  })

  test('for three years after its last day, with the deposit', () => {
    expect(keptUntil(play(refunded), usualClocks.retention)).toBe('2030-06-30')
  })
})

test('what a tenant takes out is all but the statement: no person, contact or plan is left', () => {
  const rest = JSON.stringify(withoutOwnPart(play(refunded)))
  for (const gone of ['乔木', '沈南枝', '13400000000', '草编包']) expect(rest).not.toContain(gone)
  for (const stays of ['青禾队', '188000']) expect(rest).toContain(stays)
})
