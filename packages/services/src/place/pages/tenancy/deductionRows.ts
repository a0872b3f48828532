import { type Content, type Language, placeWords, row } from '@liangpai/presentation'
import type { Deduction } from '../../deposit/deposit.ts'
import { amountText } from './amountText.ts'

/** Each deduction as a row of facts, or that there is none. */
export function deductionRows(deductions: readonly Deduction[], language: Language): Content {
  const words = placeWords[language].tenancy
  if (deductions.length === 0) return row(words.deduction, words.noDeduction)
  return deductions.map(({ fen, reason }) => row(words.deduction, words.deducted(amountText(fen, language), reason)))
}
