import { addMonths, isPlainDate, type PlainDate } from '../date.ts'
import type { TransferRules } from './transferRules.ts'

/** A transfer letter (介绍信), on paper or electronic. */
export type TransferLetter = { number: string; issued: PlainDate; expires: PlainDate }

/** Whether a letter expires, and not too late: generally after three months at most, in some places six across provinces. */
export function isLetterLife(
  { issued, expires }: Pick<TransferLetter, 'issued' | 'expires'>,
  acrossProvinces: boolean,
  rules: TransferRules,
): boolean {
  if (!isPlainDate(issued) || !isPlainDate(expires) || expires < issued) return false
  return expires <= addMonths(issued, acrossProvinces ? rules.letterAcrossProvinces : rules.letter)
}
