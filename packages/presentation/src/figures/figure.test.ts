import { atLeast, between, exactly, ratio } from '@liangpai/core/organization'
import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { formatFigure, formatRatio } from './figure.ts'
import { formatCount, formatTotal } from './publishedCount.ts'

const inAll = (print: (language: (typeof languages)[number]) => string) => languages.map(print)

test('a lower bound is printed as 余, 餘 and more than', () => {
  expect(inAll((language) => formatFigure(atLeast(600), language))).toEqual(['600 余', '600 餘', 'more than 600'])
})

test('a range and an exact number are printed with groups of three digits', () => {
  expect(formatFigure(between(2000, 3000), 'zh-Hans')).toBe('2,000–3,000')
  expect(formatFigure(exactly(1234567), 'en')).toBe('1,234,567')
  expect(formatFigure(between(999.5, 1000), 'en')).toBe('999.5–1,000')
})

test('SYSTEMS 83: the ratio of the report is printed as the range 20%–30%', () => {
  const share = ratio(atLeast(600), between(2000, 3000))
  if (!share.ok) throw new Error(share.code)
  expect(inAll((language) => formatRatio(share.ratio, language))).toEqual([
    '至少 20%–30%',
    '至少 20%–30%',
    'at least 20%–30%',
  ])
})

test('a share is rounded outwards, and not by what binary fractions add', () => {
  expect(formatRatio({ min: 0.29, max: 0.58, atLeast: false }, 'en')).toBe('29%–58%')
  expect(formatRatio({ min: 0.291, max: 0.571, atLeast: false }, 'en')).toBe('29%–58%')
  expect(formatRatio({ min: 0.25, max: 0.25, atLeast: false }, 'en')).toBe('25%')
})

test.each([{ min: NaN }, { min: 600, max: NaN }, { min: 0, max: Infinity }, { min: 3, max: 2 }])(
  'the figure $min to $max, which is none, is printed as not known',
  (figure) => {
    expect(inAll((language) => formatFigure(figure, language))).toEqual(['不详', '不詳', 'not known'])
    expect(formatRatio({ min: NaN, max: 1, atLeast: true }, 'en')).toBe('not known')
  },
)

test('a count that is hidden reads 少于 10, never 0', () => {
  expect(inAll((language) => formatCount({ id: 'a' }, language))).toEqual(['少于 10', '少於 10', 'under 10'])
  expect(formatCount({ id: 'a', shown: 1200 }, 'zh-Hans')).toBe('1,200')
})

test('a count of a month before it was counted reads –, in each language', () => {
  expect(inAll((language) => formatCount(undefined, language))).toEqual(['–', '–', '–'])
})

test('a total is the sum of what is shown', () => {
  expect(formatTotal([{ id: 'a', shown: 990 }, { id: 'b', shown: 10 }, { id: 'c' }], 'zh-Hans')).toBe('1,000')
  expect(formatTotal([{ id: 'c' }], 'zh-Hans')).toBe('未显示')
})
