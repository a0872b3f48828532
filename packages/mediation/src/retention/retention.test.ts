import { expect, test } from 'vitest'
import { agreed, assigned, begun, buyer, clock, handler, merchant, play, type Step } from '../testing/hairDryer.ts'
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
