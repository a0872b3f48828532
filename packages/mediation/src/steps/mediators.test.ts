import { describe, expect, test } from 'vitest'
import {
  assigned,
  begun,
  buyer,
  handler,
  mediator,
  merchant,
  play,
  refusalOf,
  replaced,
  type Step,
} from '../testing/hairDryer.ts'

const interested = (kind: 'kin' | 'trade' | 'sameFirm' | 'sameGroup'): Step => [
  '2026-11-26',
  mediator('wen'),
  { type: 'declareInterest', interests: [{ kind, party: 'merchant' }] },
]
const accepted = play([['2026-11-26', handler(), { type: 'accept' }]])

describe('mediators', () => {
  test('nobody is assigned who has not declared', () => {
    expect(refusalOf(accepted, ['2026-11-26', handler(), { type: 'assign', mediators: ['he'] }])).toBe(
      'mediatorUndeclared',
    )
  })

  test('whoever is asked to declare is asked once, and not after a side objected to them', () => {
    const ask: Step = ['2026-11-26', handler(), { type: 'askDeclaration', mediators: ['he', 'wen'] }]
    const one = play([ask], accepted)
    expect(one.declarationsAsked).toEqual([
      { mediator: 'he', date: '2026-11-26' },
      { mediator: 'wen', date: '2026-11-26' },
    ])
    expect(refusalOf(one, ask)).toBe('alreadyAnswered')
    expect(refusalOf(one, ['2026-11-26', mediator('he'), ask[2]])).toBe('notYours')
    const again: Step = ['2026-12-03', handler(), { type: 'askDeclaration', mediators: ['he'] }]
    expect(refusalOf(play(replaced), again)).toBe('mediatorObjected')
  })

  test.each(['kin', 'trade', 'sameFirm', 'sameGroup'] as const)('%s: assigned only if both sides waive it', (kind) => {
    const assign: Step = ['2026-11-26', handler(), { type: 'assign', mediators: ['wen'] }]
    const declared = play([interested(kind)], accepted)
    expect(refusalOf(declared, assign)).toBe('mediatorInterested')
    const byOne = play([['2026-11-26', buyer, { type: 'waive', mediator: 'wen' }]], declared)
    expect(refusalOf(byOne, assign)).toBe('mediatorInterested')
    const byBoth = play([['2026-11-26', merchant, { type: 'waive', mediator: 'wen' }]], byOne)
    expect(refusalOf(byBoth, assign)).toBeUndefined()
  })

  test('a new declaration asks both sides anew', () => {
    const waived = play(
      [
        interested('trade'),
        ['2026-11-26', buyer, { type: 'waive', mediator: 'wen' }],
        ['2026-11-26', merchant, { type: 'waive', mediator: 'wen' }],
        interested('kin'),
      ],
      accepted,
    )
    expect(refusalOf(waived, ['2026-11-26', handler(), { type: 'assign', mediators: ['wen'] }])).toBe(
      'mediatorInterested',
    )
  })

  test('one who finds an interest later steps back by declaring it', () => {
    const one = play([
      ...begun,
      ['2026-12-01', mediator('su'), { type: 'declareInterest', interests: [{ kind: 'kin', party: 'buyer' }] }],
    ])
    expect([one.state, one.pause]).toEqual(['paused', 'recusal'])
    expect(one.objections).toEqual([{ by: 'mediator', mediator: 'su', date: '2026-12-01' }])
  })

  test('whom a side objected to is not assigned to the case again', () => {
    const one = play(replaced)
    const again: Step = ['2026-12-03', handler(), { type: 'replace', mediator: 'su', replacement: 'he' }]
    expect(refusalOf(one, again)).toBe('mediatorObjected')
  })

  test('before the mediation has begun an objection pauses nothing, and both are asked with the new mediator', () => {
    const objected = play([...assigned, ['2026-11-27', merchant, { type: 'object', mediator: 'su' }]])
    expect(objected.state).toBe('consentPending')
    const one = play(
      [
        ['2026-11-27', buyer, { type: 'consent', agrees: true }],
        ['2026-11-27', merchant, { type: 'consent', agrees: true }],
      ],
      objected,
    )
    expect([one.state, one.pause]).toEqual(['paused', 'recusal'])
  })

  test('only those of the case propose', () => {
    const terms = { remedies: ['refund'], clauses: ['退款。'], lastDay: '2026-12-14' } as const
    const propose = (person: string): Step => ['2026-12-03', mediator(person), { type: 'propose', terms }]
    expect(refusalOf(play(replaced), propose('he'))).toBe('notYours')
    expect(refusalOf(play(replaced), propose('wen'))).toBe('notYours')
    expect(refusalOf(play(replaced), propose('jiang'))).toBeUndefined()
  })
})
