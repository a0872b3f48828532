import { expect, test } from 'vitest'
import { formatSpan } from './spans.ts'

test.each([
  [1, 'hours', ['1小时', '1小時', '1 hour']],
  [90, 'days', ['90天', '90天', '90 days']],
  [1, 'workingDays', ['1个工作日', '1個工作日', '1 working day']],
  [6, 'months', ['6个月', '6個月', '6 months']],
  [12, 'months', ['一年', '一年', '1 year']],
  [24, 'months', ['两年', '兩年', '2 years']],
  [132, 'months', ['11年', '11年', '11 years']],
] as const)('%d %s is worded in three languages, whole years as years', (number, unit, words) => {
  expect((['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => formatSpan(number, unit, language))).toEqual(words)
})
