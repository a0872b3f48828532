import { describe, expect, test } from 'vitest'
import { agreed, buyer, handler, mediator, partner, play, refusalOf, type Step } from '../testing/hairDryer.ts'

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
    expect(refusalOf(written, ['2026-12-16', handler(), { type: 'confirmConclusion', version: 1 }])).toBe('samePerson')
    expect(refusalOf(written, ['2026-12-16', mediator('wen'), { type: 'confirmConclusion', version: 1 }])).toBe(
      'notYours',
    )
    const one = play([['2026-12-16', mediator('su'), { type: 'confirmConclusion', version: 1 }]], written)
    expect(one.finding).toMatchObject({ proposedBy: 'lin', confirmedBy: 'su', date: '2026-12-16' })
    expect(one.state).toBe('notFulfilled')
  })
})
