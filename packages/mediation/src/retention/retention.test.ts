import { expect, test } from 'vitest'
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
  type Step,
} from '../testing/hairDryer.ts'
import { isOpen } from '../case/case.ts'
import { remainderOf } from './remainder.ts'
import { retentionOf } from './retention.ts'

const of = (...steps: readonly Step[]) => retentionOf(play(steps))

test('an open case has no day yet, but a last one from the first day on', () => {
  expect(of()).toEqual({ ceiling: '2028-11-24' })
})

test.each<[string, readonly Step[]]>([
  ['refused', [['2026-11-25', handler(), { type: 'refuse', reason: 'tooOld' }]]],
  ['withdrawn', [['2026-11-25', buyer, { type: 'withdraw' }]]],
])('%s: 180 days after closing, a year at most', (_name, steps) => {
  expect(of(...steps)).toEqual({ case: '2027-05-24', attachments: '2027-05-24', ceiling: '2027-11-24' })
})

test('a silent merchant: the same', () => {
  const steps: Step[] = [...assigned, ['2026-12-04', clock, { type: 'elapse', clock: 'consent' }]]
  expect(of(...steps)).toMatchObject({ case: '2027-06-02', ceiling: '2027-11-24' })
})

test('ended otherwise: a year after closing, its pictures after 90 days, two years at most', () => {
  expect(of(...begun, ['2026-12-01', merchant, { type: 'end' }])).toEqual({
    case: '2027-12-01',
    attachments: '2027-03-01',
    ceiling: '2028-11-24',
  })
})

test('an agreement stays three years from its day', () => {
  expect(of(...agreed, ['2026-12-09', buyer, { type: 'fulfil' }]).longest).toBe('2029-12-07')
})

test('new content puts the deletion off, never past the ceiling; the clocks of the case are untouched', () => {
  const closed: readonly Step[] = [['2026-11-25', buyer, { type: 'withdraw' }]]
  const write = (day: string): Step => [day, buyer, { type: 'write', id: day, text: '补充', audience: 'both' }]
  expect(of(...closed, write('2027-03-01')).case).toBe('2027-08-28')
  expect(of(...closed, write('2027-03-01'), write('2027-08-01')).case).toBe('2027-11-24')
})

const handedOver: Step = [
  '2028-06-01',
  handler(),
  { type: 'handOver', partner: 'regulator', reason: 'outOfScope', note: '另案' },
]
const fulfilled: readonly Step[] = [...agreed, ['2026-12-09', buyer, { type: 'fulfil' }]]

test('agreement and hand-over stay until their own days: a later one does not keep the other longer', () => {
  const one = play([...fulfilled, handedOver])
  const whole = remainderOf(one, '2029-12-07')
  expect([whole?.proposals.length, whole?.handOvers.length]).toEqual([1, 1])
  const later = whole && remainderOf(whole, '2029-12-08')
  expect([later?.proposals, later?.handOvers.length]).toEqual([[], 1])
  expect(later && remainderOf(later, '2031-06-02')).toBeUndefined()
})

test('a conclusion that nobody confirmed does not stay', () => {
  const concluded: Step = ['2026-12-10', handler(), { type: 'conclude', conclusion: 'confirmed', reason: '属实' }]
  expect(remainderOf(play([...fulfilled, concluded]), '2027-12-10')?.finding).toBeUndefined()
})

test.each<[string, Step]>([
  ['a message', ['2028-12-01', buyer, { type: 'write', id: 'a', text: '补充', audience: 'both' }]],
  ['a message of the station', ['2028-12-01', handler(), { type: 'write', id: 'a', text: '补充', audience: 'both' }]],
  [
    'a hand-over',
    ['2028-12-01', handler(), { type: 'handOver', partner: 'other', reason: 'outOfScope', note: '另案' }],
  ],
  ['a conclusion', ['2028-12-01', mediator('su'), { type: 'conclude', conclusion: 'confirmed', reason: '属实' }]],
  ['a contact', ['2028-12-01', merchant, { type: 'correctContact', contact: { name: '溪上', contact: '1' } }]],
])('%s is not added to what stays of a case, or it would stay longer', (_name, step) => {
  const whole = play([...fulfilled, handedOver])
  expect(refusalOf(whole, step)).not.toBe('forbiddenTransition')
  const one = remainderOf(whole, '2028-12-01')!
  expect(isOpen(one)).toBe(false)
  expect(refusalOf(one, step)).toBe('forbiddenTransition')
  expect(refusalOf(one, ['2028-12-01', partner('regulator'), { type: 'takeReceipt' }])).toBeUndefined()
})
