import { describe, expect, test } from 'vitest'
import { carriageOf } from '../agreement/proposal.ts'
import {
  agreed,
  assigned,
  begun,
  buyer,
  clock,
  handler,
  mediator,
  merchant,
  partner,
  play,
  refusalOf,
  replaced,
  type Step,
} from '../testing/hairDryer.ts'
import { agreementOf } from '../case/case.ts'

describe('the report’s case', () => {
  test('from the complaint to goods taken back, a mediator replaced, carriage by the merchant', () => {
    const one = play([...agreed, ['2026-12-09', buyer, { type: 'fulfil' }]])
    expect(one.state).toBe('fulfilled')
    const agreement = agreementOf(one)!
    expect(agreement.version).toBe(2)
    expect(agreement.terms.remedies).toContain('returnGoods')
    expect(carriageOf(agreement.terms)).toBe('merchant')
    expect(one.mediators.map(({ person, until }) => [person, until])).toEqual([
      ['he', '2026-12-02'],
      ['su', undefined],
      ['jiang', undefined],
    ])
  })

  test('an objection pauses it, and the replacement takes it on', () => {
    const objected = play(replaced.slice(0, -2))
    expect([objected.state, objected.pause]).toEqual(['paused', 'recusal'])
    const one = play(replaced)
    expect([one.state, one.pause]).toEqual(['mediating', undefined])
  })

  test('without a reason it is the buyer who pays the carriage', () => {
    const lastDay = '2026-12-14'
    expect(carriageOf({ remedies: ['returnGoods'], basis: 'noReasonReturn', clauses: ['寄回。'], lastDay })).toBe(
      'buyer',
    )
    expect(carriageOf({ remedies: ['apology'], clauses: ['道歉。'], lastDay })).toBeUndefined()
  })
})

describe('other ends', () => {
  const ends: [name: string, steps: readonly Step[], state: string, reason?: string][] = [
    ['not accepted', [['2026-11-25', handler(), { type: 'refuse', reason: 'wrongBody' }]], 'refused'],
    ['withdrawn at once', [['2026-11-24', buyer, { type: 'withdraw' }]], 'terminated', 'withdrawn'],
    ['withdrawn in mediation', [...begun, ['2026-12-01', buyer, { type: 'withdraw' }]], 'terminated', 'withdrawn'],
    [
      'a merchant who does not take part',
      [...assigned, ['2026-11-27', merchant, { type: 'consent', agrees: false }]],
      'terminated',
      'refusedByParty',
    ],
    [
      'a silent merchant',
      [
        ...assigned,
        ['2026-11-27', buyer, { type: 'consent', agrees: true }],
        ['2026-12-04', clock, { type: 'elapse', clock: 'consent' }],
      ],
      'terminated',
      'noConsent',
    ],
    ['ended by the merchant', [...begun, ['2026-12-01', merchant, { type: 'end' }]], 'terminated', 'noAgreement'],
    ['ended by the buyer', [...begun, ['2026-12-01', buyer, { type: 'end' }]], 'terminated', 'noAgreement'],
    [
      'no agreement in time',
      [...begun, ['2026-12-11', clock, { type: 'elapse', clock: 'mediate' }]],
      'terminated',
      'timeout',
    ],
    [
      'lawbreaking, handed over',
      [
        ...begun,
        ['2026-12-01', handler(), { type: 'handOver', partner: 'regulator', reason: 'lawbreaking', note: '涉嫌假冒' }],
      ],
      'terminated',
      'lawbreaking',
    ],
    ['agreed and missed', [...agreed, ['2026-12-15', buyer, { type: 'reportMissed' }]], 'notFulfilled'],
    [
      'done by the merchant, and the buyer silent',
      [
        ...agreed,
        ['2026-12-09', merchant, { type: 'fulfil' }],
        ['2026-12-21', clock, { type: 'elapse', clock: 'fulfil' }],
      ],
      'fulfilled',
    ],
    [
      'done by the merchant, and contradicted',
      [...agreed, ['2026-12-09', merchant, { type: 'fulfil' }], ['2026-12-10', buyer, { type: 'reportMissed' }]],
      'notFulfilled',
    ],
  ]
  test.each(ends)('%s', (_name, steps, state, reason) => {
    const one = play(steps)
    expect([one.state, one.termination]).toEqual([state, reason])
  })

  test('what is over is over for everybody but the record', () => {
    const one = play([...begun, ['2026-12-01', merchant, { type: 'end' }]])
    expect(refusalOf(one, ['2026-12-02', handler(), { type: 'accept' }])).toBe('forbiddenTransition')
    expect(refusalOf(one, ['2026-12-02', buyer, { type: 'agree', version: 1, agrees: true }])).toBe(
      'forbiddenTransition',
    )
    expect(
      refusalOf(one, ['2026-12-02', buyer, { type: 'write', id: 'a', text: '谢谢', audience: 'both' }]),
    ).toBeUndefined()
  })
})

describe('who may', () => {
  const pending = play(assigned)
  const forbidden: [string, Step][] = [
    ['a mediator consents for a merchant', ['2026-11-27', mediator('su'), { type: 'consent', agrees: true }]],
    ['a case handler consents for a buyer', ['2026-11-27', handler(), { type: 'consent', agrees: true }]],
    ['time consents', ['2026-11-27', clock, { type: 'consent', agrees: true }]],
    ['a merchant withdraws the complaint', ['2026-11-27', merchant, { type: 'withdraw' }]],
    ['a mediator accepts', ['2026-11-27', mediator('su'), { type: 'accept' }]],
    ['a partner writes', ['2026-11-27', partner('r'), { type: 'write', id: 'a', text: 'x', audience: 'both' }]],
    ['a buyer lets time elapse', ['2026-11-27', buyer, { type: 'elapse', clock: 'consent' }]],
    [
      'a buyer writes to the merchant alone',
      ['2026-11-27', buyer, { type: 'write', id: 'a', text: 'x', audience: 'merchant' }],
    ],
    [
      'a stranger among the mediators writes',
      ['2026-11-27', mediator('wen'), { type: 'write', id: 'a', text: 'x', audience: 'both' }],
    ],
  ]
  test.each(forbidden)('%s: refused', (_name, step) => {
    expect(refusalOf(pending, step)).toBe('notYours')
  })

  test('what is no event, or of an earlier day, is refused', () => {
    expect(refusalOf(pending, ['2026-11-27', buyer, { type: 'toString' } as never])).toBe('eventUnknown')
    expect(refusalOf(pending, ['2026-11-25', buyer, { type: 'withdraw' }])).toBe('dateBeforeLast')
  })
})
