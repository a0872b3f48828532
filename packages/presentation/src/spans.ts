import type { Language } from './language.ts'

/** What a length of time counts: hours, days or months of the calendar, or working days. */
export const spanUnits = ['hours', 'days', 'workingDays', 'months'] as const
/** One of these. */
export type SpanUnit = (typeof spanUnits)[number]

/** Years, days and hours as a language counts them. */
type SpanWords = Readonly<Record<SpanUnit | 'years', (number: number) => string>>

const zhYears = ['一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const
const zhHantYears = zhYears.map((digit) => (digit === '两' ? '兩' : digit))
const inEnglish = (one: string) => (number: number) => `${number} ${one}${number === 1 ? '' : 's'}`

const spanWords: Readonly<Record<Language, SpanWords>> = {
  'zh-Hans': {
    hours: (number) => `${number}小时`,
    days: (number) => `${number}天`,
    workingDays: (number) => `${number}个工作日`,
    months: (number) => `${number}个月`,
    years: (number) => `${zhYears[number - 1] ?? number}年`,
  },
  'zh-Hant': {
    hours: (number) => `${number}小時`,
    days: (number) => `${number}天`,
    workingDays: (number) => `${number}個工作日`,
    months: (number) => `${number}個月`,
    years: (number) => `${zhHantYears[number - 1] ?? number}年`,
  },
  en: {
    hours: inEnglish('hour'),
    days: inEnglish('day'),
    workingDays: inEnglish('working day'),
    months: inEnglish('month'),
    years: inEnglish('year'),
  },
}

/** A length of time as a sentence names it: `2个工作日`, `90 days`; months that make whole years are years: `三年`. */
export function formatSpan(number: number, unit: SpanUnit, language: Language): string {
  const words = spanWords[language]
  return unit === 'months' && number % 12 === 0 ? words.years(number / 12) : words[unit](number)
}
