import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atLeast, between, exactly, type Figure, isFigure, ratio } from './figure.ts'

const ratioOf = (part: Figure, whole: Figure) => {
  const outcome = ratio(part, whole)
  return outcome.ok ? outcome.ratio : outcome.code
}

test('the report: more than 600 of 2,000 to 3,000 are at least 20 % to 30 % (SYSTEMS 83)', () => {
  expect(ratioOf(atLeast(600), between(2000, 3000))).toEqual({ min: 0.2, max: 0.3, atLeast: true })
})

test('an exact part of an exact whole has one ratio', () => {
  expect(ratioOf(exactly(30), exactly(120))).toEqual({ min: 0.25, max: 0.25, atLeast: false })
})

test('a bounded part gives the full range, never more than the whole', () => {
  expect(ratioOf(between(500, 600), between(2000, 3000))).toEqual({ min: 500 / 3000, max: 0.3, atLeast: false })
  expect(ratioOf(between(500, 2500), between(2000, 3000))).toMatchObject({ max: 1 })
  expect(ratioOf(exactly(5), between(0, 10))).toEqual({ min: 0.5, max: 1, atLeast: false })
})

test('a whole without an upper bound leaves the share without a lower one', () => {
  expect(ratioOf(exactly(600), atLeast(3000))).toEqual({ min: 0, max: 0.2, atLeast: false })
})

test('two lower bounds have no ratio', () => {
  expect(ratioOf(atLeast(600), atLeast(3000))).toBe('ratioUnbounded')
})

test('a part larger than its whole has no ratio', () => {
  expect(ratioOf(atLeast(601), between(500, 600))).toBe('partExceedsWhole')
})

test('a whole of nobody has no ratio', () => {
  expect(ratioOf(exactly(0), exactly(0))).toBe('wholeZero')
})

test.each([{ min: -1 }, { min: 2, max: 1 }, { min: NaN }, { min: 0, max: Infinity }])(
  'the figure $min to $max is refused as a part and as a whole',
  (figure) => {
    expect(isFigure(figure)).toBe(false)
    expect(ratioOf(figure, exactly(10))).toBe('figureInvalid')
    expect(ratioOf(exactly(1), figure)).toBe('figureInvalid')
  },
)

test('the ratio contains the share of every pair of numbers that the figures allow', () => {
  const pairs = fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000), fc.nat(5000))
  fc.assert(
    fc.property(pairs, ([part, partRange, more, wholeRange]) => {
      const whole = part + more + 1
      const figures = [between(Math.max(0, part - partRange), part), between(whole, whole + wholeRange)] as const
      const outcome = ratio(...figures)
      return outcome.ok && outcome.ratio.min <= part / whole && part / whole <= outcome.ratio.max
    }),
  )
})

test('nobody is no share of a whole, however small', () => {
  expect(ratioOf(exactly(0), between(0, 10))).toEqual({ min: 0, max: 0, atLeast: false })
  expect(ratioOf(atLeast(0), between(0, 10))).toEqual({ min: 0, max: 0, atLeast: true })
})

test.each([null, undefined, 'many'])('%j is no figure', (figure) => {
  expect(ratioOf(figure as never, exactly(10))).toBe('figureInvalid')
})
