/**
 * A number as a source states it: exact (`min` = `max`), between two numbers, or a lower bound without `max`: "more than
 * 600" (SYSTEMS 32, 82, 83). A range is kept as a range and never averaged.
 */
export type Figure = { min: number; max?: number }

/** A part of a whole, from 0 to 1. `atLeast` is true where the part is only a lower bound, so that the share may be larger. */
export type Ratio = { min: number; max: number; atLeast: boolean }

/** Why two figures have no ratio. */
export type FigureRefusal = (typeof figureRefusals)[number]

/** Every code by which figures are refused. */
export const figureRefusals = ['figureInvalid', 'wholeZero', 'partExceedsWhole', 'ratioUnbounded'] as const

/** The ratio, or why there is none. */
export type RatioOutcome = { ok: true; ratio: Ratio } | { ok: false; code: FigureRefusal }

/** The figure of an exact number. */
export const exactly = (count: number): Figure => ({ min: count, max: count })

/** The figure of a lower bound: 600 余. */
export const atLeast = (min: number): Figure => ({ min })

/** The figure of a range, both ends included. */
export const between = (min: number, max: number): Figure => ({ min, max })

/** Whether both ends are finite, not negative and in order. */
export function isFigure(figure: Figure): boolean {
  const { min, max = min } = Object(figure) as Figure
  return Number.isFinite(min) && Number.isFinite(max) && min >= 0 && min <= max
}

/** A whole is never smaller than a part of it, so no share exceeds 1; and nothing is no part of any. */
const largestShare = (part: number, whole: number) => (part === 0 ? 0 : part >= whole ? 1 : part / whole)

/**
 * The share of a part in the whole that contains it: `atLeast(600)` of `between(2000, 3000)` is at least 20 % to 30 %,
 * since 600 are 20 % of 3,000 and 30 % of 2,000 (SYSTEMS 83). An exact or bounded part gives the full range.
 * Nothing is hidden here: a share of few people tells of them, which only `publishCounts` prevents.
 */
export function ratio(part: Figure, whole: Figure): RatioOutcome {
  const refuse = (code: FigureRefusal): RatioOutcome => ({ ok: false, code })
  if (!isFigure(part) || !isFigure(whole)) return refuse('figureInvalid')
  if (whole.max === 0) return refuse('wholeZero')
  if (whole.max !== undefined && part.min > whole.max) return refuse('partExceedsWhole')
  if (part.max === undefined && whole.max === undefined) return refuse('ratioUnbounded')
  const { min, max = min } = part
  return {
    ok: true,
    ratio: {
      min: whole.max === undefined ? 0 : min / whole.max,
      max: largestShare(max, whole.min),
      atLeast: part.max === undefined,
    },
  }
}
