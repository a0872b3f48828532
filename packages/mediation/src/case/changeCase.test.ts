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
import { agreementOf } from './case.ts'

const interested = (kind: 'kin' | 'trade' | 'sameFirm' | 'sameGroup'): Step => [
  '2026-11-26',
  mediator('wen'),
  { type: 'declareInterest', interests: [{ kind, party: 'merchant' }] },
]
const accepted = play([['2026-11-26', handler(), { type: 'accept' }]])

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

describe('mediators', () => {
  test('nobody is assigned who has not declared', () => {
    expect(refusalOf(accepted, ['2026-11-26', handler(), { type: 'assign', mediators: ['he'] }])).toBe(
      'mediatorUndeclared',
    )
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

describe('hand-over and finding', () => {
  const over: Step = [
    '2026-11-25',
    handler(),
    { type: 'handOver', partner: 'regulator', reason: 'outOfScope', note: '超出服务站范围' },
  ]

  test('a partner takes receipt of its own alone, once', () => {
    const one = play([over])
    expect(one.state).toBe('received')
    expect(refusalOf(one, ['2026-11-26', partner('platform'), { type: 'takeReceipt' }])).toBe('nothingHandedOver')
    const taken = play([['2026-11-26', partner('regulator'), { type: 'takeReceipt' }]], one)
    expect(taken.handOvers[0]).toMatchObject({ receivedBy: 'fang', received: '2026-11-26' })
    expect(refusalOf(taken, ['2026-11-26', partner('regulator'), { type: 'takeReceipt' }])).toBe('nothingHandedOver')
    expect(refusalOf(taken, over)).toBe('dateBeforeLast')
  })

  test('a finding takes an end and two persons', () => {
    const conclude: Step = [
      '2026-12-16',
      handler(),
      { type: 'conclude', conclusion: 'confirmed', reason: '经查证情况属实' },
    ]
    expect(refusalOf(play(agreed), conclude)).toBe('forbiddenTransition')
    const written = play([...agreed, ['2026-12-15', buyer, { type: 'reportMissed' }], conclude])
    expect(written.finding?.date).toBeUndefined()
    expect(refusalOf(written, ['2026-12-16', handler(), { type: 'confirmConclusion' }])).toBe('samePerson')
    expect(refusalOf(written, ['2026-12-16', mediator('wen'), { type: 'confirmConclusion' }])).toBe('notYours')
    const one = play([['2026-12-16', mediator('su'), { type: 'confirmConclusion' }]], written)
    expect(one.finding).toMatchObject({ proposedBy: 'lin', confirmedBy: 'su', date: '2026-12-16' })
    expect(one.state).toBe('notFulfilled')
  })
})

describe('who may', () => {
  const asked = play(assigned)
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
    expect(refusalOf(asked, step)).toBe('notYours')
  })

  test('what is no event, or of an earlier day, is refused', () => {
    expect(refusalOf(asked, ['2026-11-27', buyer, { type: 'toString' } as never])).toBe('eventUnknown')
    expect(refusalOf(asked, ['2026-11-25', buyer, { type: 'withdraw' }])).toBe('dateBeforeLast')
  })
})
