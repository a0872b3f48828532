import { expect, test } from 'vitest'
import { readDay, readDayOrMonth } from './typedDay.ts'

test.each([
  '2026-11-04',
  '2026/11/4',
  '2026.11.04',
  '2026年11月4日',
  '2026年11月4',
  '20261104',
  ' 2026-11-04\n',
  '２０２６－１１－０４',
  '2026–11–04',
  '2026−11−04',
  '2026 年 11 月 4 日',
  '\u200e2026-11-04',
])('%j is a day', (typed) => expect(readDay(typed)).toBe('2026-11-04'))

test.each(['2026-11', '2026/1', '２０２６年１１月'])('%s is a month', (typed) =>
  expect(readDayOrMonth(typed)).toMatch(/^2026-(?:11|01)$/),
)

test('a day is read where a month may stand', () => {
  expect(readDayOrMonth('2026年11月4日')).toBe('2026-11-04')
})

test.each([
  '',
  '2026',
  '2026-02-30',
  '2026-13-01',
  '11/4/2026',
  '4.11.2026',
  '26-11-04',
  '46330',
  '2026-11-04T00:00',
  '#N/A',
  '明天',
])('%j is no day', (typed) => {
  expect(readDay(typed)).toBeUndefined()
  expect(readDayOrMonth(typed)).toBeUndefined()
})
