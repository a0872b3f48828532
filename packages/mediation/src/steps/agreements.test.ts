import { describe, expect, test } from 'vitest'
import { agreed, begun, buyer, mediator, merchant, play, refusalOf, type Step } from '../testing/hairDryer.ts'

describe('agreement', () => {
  test('one yes is none, and an older version binds nobody', () => {
    const one = play(agreed.slice(0, -1))
    expect(one.state).toBe('mediating')
    expect(refusalOf(one, ['2026-12-07', merchant, { type: 'agree', version: 1, agrees: true }])).toBe(
      'versionOutdated',
    )
    expect(refusalOf(one, ['2026-12-07', buyer, { type: 'agree', version: 2, agrees: false }])).toBe('alreadyAnswered')
  })

  test('goods that travel need a basis, which decides the carriage', () => {
    const terms = { remedies: ['returnGoods'], clauses: ['寄回。'], lastDay: '2026-12-14' } as const
    expect(refusalOf(play(begun), ['2026-12-01', mediator('su'), { type: 'propose', terms }])).toBe('basisMissing')
  })

  test.each(['2026-11-30', '2028-01-01', '2026-02-30', ''])('the last day %o is refused', (lastDay) => {
    const terms = { remedies: ['refund'], clauses: ['退款。'], lastDay } as const
    expect(refusalOf(play(begun), ['2026-12-01', mediator('su'), { type: 'propose', terms }])).toBe('lastDayInvalid')
  })

  test('nothing is missed before its last day', () => {
    expect(refusalOf(play(agreed), ['2026-12-14', buyer, { type: 'reportMissed' }])).toBe('notYetDue')
  })

  test('the buyer does not take an agreement back', () => {
    expect(refusalOf(play(agreed), ['2026-12-08', buyer, { type: 'withdraw' }])).toBe('forbiddenTransition')
  })
})

describe('tests of goods', () => {
  const proposed: Step = ['2026-12-01', mediator('su'), { type: 'test', what: '检测吹风机', lastDay: '2026-12-08' }]

  test('both agree, then the case stands until the mediator ends it', () => {
    const one = play(
      [
        proposed,
        ['2026-12-01', buyer, { type: 'agreeToTest', agrees: true }],
        ['2026-12-02', merchant, { type: 'agreeToTest', agrees: true }],
      ],
      play(begun),
    )
    expect([one.state, one.pause]).toEqual(['paused', 'test'])
    expect(play([['2026-12-07', mediator('su'), { type: 'endTest' }]], one).state).toBe('mediating')
  })

  test('a no leaves all as it was, and another test may be proposed', () => {
    const one = play([proposed, ['2026-12-01', merchant, { type: 'agreeToTest', agrees: false }]], play(begun))
    expect(one.state).toBe('mediating')
    expect(refusalOf(one, ['2026-12-01', buyer, { type: 'agreeToTest', agrees: true }])).toBe('noTestProposed')
    expect(refusalOf(one, proposed)).toBeUndefined()
  })

  test('a day far off is refused: it would stop the clock for as long', () => {
    const far: Step = ['2026-12-01', mediator('su'), { type: 'test', what: '检测', lastDay: '2027-07-01' }]
    expect(refusalOf(play(begun), far)).toBe('lastDayInvalid')
  })
})
