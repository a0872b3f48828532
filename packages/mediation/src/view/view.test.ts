import { describe, expect, test } from 'vitest'
import type { Case } from '../case/case.ts'
import {
  agreed,
  assigned,
  begun,
  buyer,
  hairDryer,
  handler,
  mediator,
  merchant,
  partner,
  play,
  replaced,
  type Step,
} from '../testing/hairDryer.ts'
import { partnerViewOf } from './partnerView.ts'
import { partyViewOf } from './partyView.ts'
import { handlerViewOf, mediatorViewOf } from './stationView.ts'

const written: readonly Step[] = [
  ...begun,
  ['2026-12-01', buyer, { type: 'write', id: 'b', text: '只给调解员（买家）', audience: 'buyer' }],
  ['2026-12-01', merchant, { type: 'write', id: 'm', text: '只给调解员（店铺）', audience: 'merchant' }],
  ['2026-12-01', mediator('su'), { type: 'write', id: 's', text: '给双方', audience: 'both' }],
  ['2026-12-01', handler(), { type: 'handOver', partner: 'regulator', reason: 'outOfScope', note: '移交' }],
]
const one: Case = {
  ...play(written),
  complaint: { ...hairDryer, guardian: { name: '顾大年', contact: '13900000001' } },
}

/** Whose view shows what: the table of the station's readers, each cell a test. */
const facts = {
  'the buyer’s name': hairDryer.complainant.name,
  'the buyer’s contact': hairDryer.complainant.contact,
  'the guardian’s name': '顾大年',
  'the merchant’s contact': hairDryer.respondent.contact,
  'the order number': hairDryer.orderNo!,
  'the facts': hairDryer.facts,
  'the buyer’s words to the station': '只给调解员（买家）',
  'the merchant’s words to the station': '只给调解员（店铺）',
  'words to both': '给双方',
  'the note of the hand-over': '"note":"移交"',
}
type Fact = keyof typeof facts
const readers: { [reader: string]: { view: unknown; reads: Fact[] } } = {
  buyer: {
    view: partyViewOf(one, 'buyer'),
    reads: [
      'the buyer’s name',
      'the buyer’s contact',
      'the guardian’s name',
      'the merchant’s contact', // It is what the buyer wrote.
      'the order number',
      'the facts',
      'the buyer’s words to the station',
      'words to both',
    ],
  },
  merchant: {
    view: partyViewOf(one, 'merchant'),
    reads: [
      'the merchant’s contact',
      'the order number',
      'the facts',
      'the merchant’s words to the station',
      'words to both',
    ],
  },
  caseHandler: {
    view: handlerViewOf(one),
    reads: [
      'the buyer’s name',
      'the order number',
      'the facts',
      'the buyer’s words to the station',
      'the merchant’s words to the station',
      'words to both',
      'the note of the hand-over',
    ],
  },
  mediator: {
    view: mediatorViewOf(one, 'su'),
    reads: [
      'the buyer’s name',
      'the order number',
      'the facts',
      'the buyer’s words to the station',
      'the merchant’s words to the station',
      'words to both',
      'the note of the hand-over',
    ],
  },
  partner: { view: partnerViewOf(one, 'regulator'), reads: ['the facts', 'the note of the hand-over'] },
}

describe.each(Object.entries(readers))('%s', (_name, { view, reads }) => {
  test.each(Object.keys(facts) as Fact[])('%s', (fact) => {
    expect(JSON.stringify(view).includes(facts[fact])).toBe(reads.includes(fact))
  })
})

test('another partner, and a mediator of other cases or replaced, read nothing', () => {
  expect(partnerViewOf(one, 'platform')).toBeUndefined()
  expect(mediatorViewOf(one, 'wen')).toBeUndefined()
  expect(mediatorViewOf(play(replaced), 'he')).toBeUndefined()
  expect(partner('platform').role).toBe('partner')
})

test('a shared association is told to both sides when they are asked, and nobody earlier', () => {
  const shown = partyViewOf(play(assigned), 'buyer').mediators
  expect(shown[0]).toMatchObject({ person: 'he', interests: [{ kind: 'sameAssociation', name: '云汀市电子商务协会' }] })
  expect(partyViewOf(play(assigned.slice(0, -1)), 'buyer').mediators).toEqual([])
})

test('why somebody objected is read by the station and the mediators, and by neither the other side nor a partner', () => {
  const objected = play([...begun, ['2026-12-01', buyer, { type: 'object', mediator: 'he', reason: '他认识店主' }]])
  const reads = (view: unknown) => JSON.stringify(view).includes('他认识店主')
  expect([reads(handlerViewOf(objected)), reads(mediatorViewOf(objected, 'su'))]).toEqual([true, true])
  expect(reads(partyViewOf(objected, 'merchant'))).toBe(false)
})

test('who objected is seen by nobody but themselves and the case handlers', () => {
  const objected = play(replaced.slice(0, -2))
  expect(partyViewOf(objected, 'buyer').mediators[0]?.objectedTo).toBe(true)
  expect(partyViewOf(objected, 'merchant').mediators[0]?.objectedTo).toBe(false)
  expect(JSON.stringify(mediatorViewOf(objected, 'su'))).not.toContain('"by":"buyer"')
  expect(handlerViewOf(objected).objections[0]?.by).toBe('buyer')
})

test('the answers to a version appear together, once both are given', () => {
  const first = play(agreed.slice(0, -1))
  expect(partyViewOf(first, 'merchant').proposals[1]?.answers).toEqual({})
  expect(partyViewOf(first, 'buyer').proposals[1]?.answers).toEqual({ buyer: true })
  expect(partyViewOf(first, 'merchant').proposals[0]?.answers).toEqual({ buyer: false, merchant: true })
})

test('a conclusion is read by the sides once a second person has confirmed it', () => {
  const steps: readonly Step[] = [
    ...begun,
    ['2026-12-02', merchant, { type: 'end' }],
    ['2026-12-03', handler(), { type: 'conclude', conclusion: 'confirmed', reason: '经查证情况属实' }],
  ]
  expect(partyViewOf(play(steps), 'merchant').finding).toBeUndefined()
  const confirmed = play([...steps, ['2026-12-03', handler('qi'), { type: 'confirmConclusion', version: 1 }]])
  expect(partyViewOf(confirmed, 'merchant').finding).toEqual({
    conclusion: 'confirmed',
    reason: '经查证情况属实',
    date: '2026-12-03',
  })
})

test('what a complaint may say one day is read by its buyer alone until somebody decides otherwise', () => {
  const more = { ...one, complaint: { ...one.complaint, paidWith: '新的一项' } }
  const reads = (view: unknown) => JSON.stringify(view).includes('新的一项')
  expect(reads(partyViewOf(more, 'buyer'))).toBe(true)
  const others = [partyViewOf(more, 'merchant'), handlerViewOf(more), mediatorViewOf(more, 'su')]
  expect([...others, partnerViewOf(more, 'regulator')].map(reads)).toEqual([false, false, false, false])
})
