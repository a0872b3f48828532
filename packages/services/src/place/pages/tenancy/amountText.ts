import { type Language, placeWords } from '@liangpai/presentation'

/** `2,000.00`: an amount in fen, as a statement has it. */
export function amountDigits(fen: number): string {
  const [yuan = '', rest = ''] = (fen / 100).toFixed(2).split('.')
  return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`
}

/** `2,000.00元`, `CNY 2,000.00`. */
export const amountText = (fen: number, language: Language): string =>
  placeWords[language].tenancy.yuan(amountDigits(fen))
