import { describe, expect, test } from 'vitest'
import { clocksOf } from '../clock/clock.ts'
import type { Actor } from './caseEvent.ts'
import { retentionOf } from '../retention/retention.ts'
import { withoutPart } from '../retention/ownPart.ts'
import {
  begun,
  buyer,
  context,
  hairDryer,
  handler,
  merchant,
  play,
  refusalOf,
  type Step,
} from '../testing/hairDryer.ts'
import { handlerViewOf } from '../view/stationView.ts'
import { partyViewOf } from '../view/partyView.ts'

const { received: _received, ...complaint } = hairDryer
const corrected = { ...complaint, facts: '更正后的经过。' }
const refused: Step = ['2026-11-25', handler(), { type: 'refuse', reason: 'incomplete' }]

describe('a complaint is put right by its buyer', () => {
  test('while nothing is decided, and its clocks run on', () => {
    const one = play([['2026-11-25', buyer, { type: 'correct', complaint: corrected }]])
    expect([one.complaint.facts, one.complaint.received, one.state]).toEqual([
      '更正后的经过。',
      '2026-11-24',
      'received',
    ])
  })

  test('not once it is accepted, and never by the merchant', () => {
    const accepted = play([['2026-11-25', handler(), { type: 'accept' }]])
    expect(refusalOf(accepted, ['2026-11-26', buyer, { type: 'correct', complaint: corrected }])).toBe(
      'forbiddenTransition',
    )
    expect(refusalOf(play([]), ['2026-11-25', merchant, { type: 'correct', complaint: corrected }])).toBe('notYours')
  })

  test('what lacked something is filed again: its clocks and its deletion begin anew', () => {
    const one = play([refused, ['2026-11-27', buyer, { type: 'refile', complaint: corrected }]])
    expect([one.state, one.refusal, one.answered]).toEqual(['received', undefined, undefined])
    expect(clocksOf(one, context)[0]).toMatchObject({ name: 'answer', from: '2026-11-27', due: { day: '2026-11-30' } })
    expect(retentionOf(one)).toEqual({ ceiling: '2028-11-27' })
  })

  test('what was refused for another reason is not', () => {
    const wrongBody = play([['2026-11-25', handler(), { type: 'refuse', reason: 'wrongBody' }]])
    expect(refusalOf(wrongBody, ['2026-11-26', buyer, { type: 'refile', complaint: corrected }])).toBe(
      'forbiddenTransition',
    )
  })
})

describe('a side changes its own contact', () => {
  const contact = { name: '溪上电器售后', contact: '13700000001' }
  const one = play([...begun, ['2026-12-01', merchant, { type: 'correctContact', contact }]])

  test('the merchant’s is read by the merchant alone, and shown to the station by an act', () => {
    expect(partyViewOf(one, 'merchant').contact).toEqual(contact)
    expect(JSON.stringify([partyViewOf(one, 'buyer'), handlerViewOf(one)])).not.toContain('13700000001')
  })

  test('the buyer’s stands in the complaint, which names no guardian that there was not', () => {
    const own = play([['2026-11-25', buyer, { type: 'correctContact', contact, guardian: contact }]])
    expect([own.complaint.complainant, own.complaint.guardian]).toEqual([contact, undefined])
  })

  test('it goes with the merchant’s part', () => {
    const ended = play([['2026-12-02', buyer, { type: 'end' }]], one)
    expect(JSON.stringify(withoutPart(ended, 'merchant'))).not.toContain('13700000001')
  })

  test('with a side’s part goes why it objected, and not why the other one did', () => {
    const object = (side: Actor, name: string, reason: string): Step => [
      '2026-12-01',
      side,
      { type: 'object', mediator: name, reason },
    ]
    const objected = play([object(buyer, 'he', '买家的理由'), object(merchant, 'su', '商家的理由')], one)
    const ended = play([['2026-12-02', buyer, { type: 'end' }]], objected)
    const left = JSON.stringify(withoutPart(ended, 'buyer'))
    expect([left.includes('买家的理由'), left.includes('商家的理由')]).toEqual([false, true])
  })
})

test('a side that floods a case is held up, and loses nothing of what it wrote', () => {
  const write = (n: number): Step => [
    '2026-12-01',
    buyer,
    { type: 'write', id: String(n), text: '一', audience: 'both' },
  ]
  const full = play(
    Array.from({ length: 300 }, (_, n) => write(n)),
    play(begun),
  )
  expect(refusalOf(full, write(300))).toBe('messagesTooMany')
  expect(full.messages).toHaveLength(300)
  expect(
    refusalOf(full, ['2026-12-01', merchant, { type: 'write', id: 'm', text: '一', audience: 'both' }]),
  ).toBeUndefined()
})
