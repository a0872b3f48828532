import { addMonths, isPlainDate, type PlainDate } from './date.ts'

/** A transfer letter (介绍信), on paper or electronic. The record is its stub. */
export type TransferLetter = { number: string; issued: PlainDate; expires: PlainDate }

/** RULES section 2: generally at most three months; some places allow six across provinces. */
const letterMonths = { within: 3, acrossProvinces: 6 }

/** Whether a letter expires, and not too late. */
export function isLetterLife(
  { issued, expires }: Pick<TransferLetter, 'issued' | 'expires'>,
  acrossProvinces: boolean,
): boolean {
  if (!isPlainDate(issued) || !isPlainDate(expires) || expires < issued) return false
  return expires <= addMonths(issued, acrossProvinces ? letterMonths.acrossProvinces : letterMonths.within)
}
