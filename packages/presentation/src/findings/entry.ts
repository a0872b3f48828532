import { inEachLanguage, type Words } from '../refusals/entry.ts'

/** What people are told about a finding of `liangpai doctor`. */
export type FindingEntry = {
  /** What is the case, in one sentence. */
  readonly sentence: Words
  /** What to do next. */
  readonly next: Words
}

/** Types the entries of a group. */
export const findingTable = <Code extends string>(entries: Readonly<Record<Code, FindingEntry>>) => entries

const left: Readonly<Record<keyof Words, (days: number) => string>> = {
  'zh-Hans': (days) => (days >= 0 ? `还有 ${days} 天` : `已过 ${-days} 天`),
  'zh-Hant': (days) => (days >= 0 ? `還有 ${days} 天` : `已過 ${-days} 天`),
  en: (days) =>
    days >= 0 ? `${days} ${days === 1 ? 'day' : 'days'} left` : `over for ${-days} ${days === -1 ? 'day' : 'days'}`,
}

const units = [
  [86_400, { 'zh-Hans': '天', 'zh-Hant': '天', en: 'day' }],
  [3600, { 'zh-Hans': '小时', 'zh-Hant': '小時', en: 'hour' }],
  [60, { 'zh-Hans': '分钟', 'zh-Hant': '分鐘', en: 'minute' }],
  [1, { 'zh-Hans': '秒', 'zh-Hant': '秒', en: 'second' }],
] as const satisfies readonly (readonly [number, Words])[]

/** How long something took or is off, from seconds, rounded to the largest unit of which there are two: `12 days`. */
export function durationWords(seconds: number): Words {
  const [size, unit] = units.find(([size]) => seconds >= 2 * size) ?? units[3]
  const count = Math.round(seconds / size)
  return inEachLanguage((language) => `${count} ${unit[language]}${language === 'en' && count !== 1 ? 's' : ''}`)
}

/** Full days until something ends: `29 days left`; negative where it has ended. */
export const daysLeftWords = (days: number): Words => inEachLanguage((language) => left[language](days))
