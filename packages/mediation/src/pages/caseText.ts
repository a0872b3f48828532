import { type Language, stationWords } from '@liangpai/presentation'
import type { Issue, Remedy } from '../complaint/complaint.ts'

/** `418 206`: the number of a case as people read it. */
export const spacedNumber = (number: string): string => number.replace(/(\d{3})(?=\d)/g, '$1 ')

/** 商品质量、服务态度 */
export const issuesText = (issues: readonly Issue[], language: Language): string => {
  const words = stationWords[language].case
  return issues.map((issue) => words.issues[issue]).join(words.and)
}

/** 退货、退款、道歉 */
export const remediesText = (remedies: readonly Remedy[], language: Language): string => {
  const words = stationWords[language].case
  return remedies.map((remedy) => words.remedies[remedy]).join(words.and)
}
