import { type Figure, isFigure } from './figure.ts'

/** An estimate is stated in whole hundreds. */
const STEP = 100

/** Why an estimate is not taken. */
export const estimateRefusals = [
  /** It is not made of whole hundreds, the lower one more than 0. */
  'estimateInvalid',
  /** It is one number: that would be a roll, from which those who show nothing could be counted. */
  'estimateExact',
] as const
/** One of `estimateRefusals`. */
export type EstimateRefusal = (typeof estimateRefusals)[number]

/**
 * Whether a figure can stand for the number of members who are online merchants: a lower bound or a range, in whole hundreds
 * (SYSTEMS 83). What is stated more exactly would let a reader subtract those who show their membership from it.
 */
export function judgeEstimate(figure: Figure): { ok: true } | { ok: false; code: EstimateRefusal } {
  if (!isFigure(figure)) return { ok: false, code: 'estimateInvalid' }
  const { min, max } = figure
  const isWhole = (number: number) => Number.isSafeInteger(number) && number >= STEP && number % STEP === 0
  if (!isWhole(min) || (max !== undefined && !isWhole(max))) return { ok: false, code: 'estimateInvalid' }
  return max === min ? { ok: false, code: 'estimateExact' } : { ok: true }
}
