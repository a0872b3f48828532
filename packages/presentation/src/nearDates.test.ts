import { expect, test } from 'vitest'
import { daysUntil, formatNearDay, formatNearMoment } from './nearDates.ts'

const at = (text: string) => Date.parse(`${text}+08:00`) / 1000
const TUESDAY = at('2026-11-24T10:00')

test.each([
  ['2026-11-23T23:59', '昨天', 'yesterday'],
  ['2026-11-24T00:00', '今天', 'today'],
  ['2026-11-25T23:59', '明天', 'tomorrow'],
  ['2026-11-27T09:00', '本周五（11月27日）', 'this Friday (27 Nov)'],
  ['2026-11-29T09:00', '本周日（11月29日）', 'this Sunday (29 Nov)'],
  ['2026-11-30T00:00', '下周一（11月30日）', 'next Monday (30 Nov)'],
  ['2026-12-06T09:00', '下周日（12月6日）', 'next Sunday (6 Dec)'],
  ['2026-12-07T00:00', '12月7日', '7 Dec'],
  ['2027-01-03T09:00', '2027年1月3日', '3 Jan 2027'],
  ['2026-11-20T09:00', '11月20日', '20 Nov'],
])('%s is said on Tuesday 24 November as %s', (day, zh, en) => {
  expect([formatNearDay(at(day), TUESDAY, 'zh-Hans'), formatNearDay(at(day), TUESDAY, 'en')]).toEqual([zh, en])
})

test('the day begins at midnight in Asia/Shanghai, whatever the reader is used to', () => {
  expect(formatNearDay(at('2026-11-25T00:00'), at('2026-11-24T23:59'), 'zh-Hant')).toBe('明天')
  expect(formatNearDay(at('2026-11-27T00:00'), TUESDAY, 'zh-Hant')).toBe('本週五（11月27日）')
})

test.each([
  ['2026-11-24T08:05', '今天 08:05'],
  ['2026-11-23T16:30', '昨天 16:30'],
  ['2026-11-25T01:30', '明天 01:30'],
  ['2026-11-20T16:30', '11月20日 16:30'],
  ['2025-12-31T16:30', '2025年12月31日 16:30'],
  ['2026-11-26T16:30', '11月26日 16:30'],
])('the moment %s is said as %s', (moment, words) => {
  expect(formatNearMoment(at(moment), TUESDAY, 'zh-Hans')).toBe(words)
})

test('days are counted from midnight to midnight', () => {
  expect(daysUntil(at('2026-12-20T00:00'), TUESDAY)).toBe(26)
  expect(daysUntil(at('2026-11-24T23:59'), TUESDAY)).toBe(0)
})
