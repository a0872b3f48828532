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

/** Full days until something ends: `29 days left`; negative where it has ended. */
export const daysLeftWords = (days: number): Words => inEachLanguage((language) => left[language](days))
