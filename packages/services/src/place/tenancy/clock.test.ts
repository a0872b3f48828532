import { expect, test } from 'vitest'
import { admitted, approved, clockContext, fang, lu, play, settled, shopkeeper, tenant } from '../testing/team.ts'
import { endingOf, isObjectionOver, nextDeed } from './clock.ts'
import { openTenancy } from './changeTenancy.ts'

const reviewed = approved.slice(0, 1)
const objected = [
  ...settled,
  ['2027-07-07', tenant, { type: 'object', version: 1, text: '门锁入驻前就坏了。' }],
] as const

test.each([
  ['review', 'host', '2026-12-01', []],
  ['decide', 'host', '2026-12-01', reviewed],
  ['pay', 'tenant', '2026-12-08', approved],
  ['admit', 'host', '2026-12-01', admitted.slice(0, -1)],
  ['askToExtend', 'host', '2027-06-30', admitted],
  ['settle', 'host', '2027-07-07', settled.slice(0, -2)],
  ['checkSettlement', 'host', '2027-07-07', settled.slice(0, -1)],
  ['answerSettlement', 'tenant', '2027-07-07', settled],
  ['recheck', 'host', '2027-07-14', objected],
  ['checkSettlement', 'host', '2027-07-14', [...objected, ['2027-07-08', fang, { type: 'settle', deductions: [] }]]],
  ['refund', 'host', '2027-07-09', [...settled, ['2027-07-02', tenant, { type: 'agree', version: 1 }]]],
] as const)('%s is next, by the %s until %s', (deed, of, day, steps) => {
  expect(nextDeed(play(steps), clockContext)).toMatchObject({ deed, of, day })
})

test('a shopkeeper is admitted without paying', () => {
  const one = play(
    [
      ['2026-11-25', lu, { type: 'review' }],
      ['2026-11-26', fang, { type: 'approve' }],
    ],
    openTenancy(shopkeeper, '2026-11-24'),
  )
  expect(nextDeed(one, clockContext)).toMatchObject({ deed: 'admit', of: 'host' })
})

test('a day past the published holidays is provisional, and ends nothing', () => {
  const calendar = { ...clockContext.calendar, knownUntil: '2026-12-05' }
  const context = { ...clockContext, calendar }
  expect(nextDeed(play(approved), context)).toMatchObject({ day: '2026-12-08', provisional: true })
  expect(endingOf(play(approved), context)).toBeUndefined()
  expect(isObjectionOver(play(settled), context, '2027-12-31')).toBe(false)
})

test('a tenancy that has ended waits for nobody', () => {
  const withdrawn = play([['2026-11-25', tenant, { type: 'withdraw' }]])
  expect(nextDeed(withdrawn, clockContext)).toBeUndefined()
})
