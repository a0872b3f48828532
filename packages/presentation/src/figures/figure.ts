import { type Figure, isFigure, type Ratio } from '@liangpai/core/organization'
import type { Language } from '../language.ts'
import type { Words } from '../refusals/entry.ts'

/** `3,000`: digits in groups of three, in each language. */
export const groupDigits = (number: number): string => {
  const [whole = '', fraction] = String(number).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const moreThan: Readonly<Record<Language, (number: string) => string>> = {
  'zh-Hans': (number) => `${number} 余`,
  'zh-Hant': (number) => `${number} 餘`,
  en: (number) => `more than ${number}`,
}

/** What is printed for a figure or share that is none, such as `NaN`. */
const notKnown: Words = { 'zh-Hans': '不详', 'zh-Hant': '不詳', en: 'not known' }

/**
 * A figure as people write it: `2,000–3,000`, `600`, or `600 余` for a lower bound (SERVICES 6); `不详` where `isFigure`
 * is false.
 */
export function formatFigure(figure: Figure, language: Language): string {
  if (!isFigure(figure)) return notKnown[language]
  const { min, max } = figure
  if (max === undefined) return moreThan[language](groupDigits(min))
  return min === max ? groupDigits(min) : `${groupDigits(min)}–${groupDigits(max)}`
}

const noLessThan: Readonly<Record<Language, (share: string) => string>> = {
  'zh-Hans': (share) => `至少 ${share}`,
  'zh-Hant': (share) => `至少 ${share}`,
  en: (share) => `at least ${share}`,
}

/** A share in whole per cent, rounded outwards so that it lies within what is printed: `20%–30%` (SYSTEMS 83). */
export function formatRatio({ min, max, atLeast }: Ratio, language: Language): string {
  if (!isFigure({ min, max })) return notKnown[language]
  const [low, high] = wholePercent({ min, max })
  const share = low === high ? `${low}%` : `${low}%–${high}%`
  return atLeast ? noLessThan[language](share) : share
}

/** The whole per cent between which a share lies, rounded outwards. */
export const wholePercent = ({ min, max }: Pick<Ratio, 'min' | 'max'>): [low: number, high: number] => [
  Math.floor(inPercent(min)),
  Math.ceil(inPercent(max)),
]

/** Without the last digits of binary fractions, by which 0.29 × 100 is under 29. */
const inPercent = (share: number) => Math.round(share * 1e10) / 1e8
