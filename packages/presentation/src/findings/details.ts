import { inEachLanguage, type Words } from '../refusals/entry.ts'
import type { FindingCode } from './findings.ts'

type Counted = 'badges' | 'lines' | 'complaints'

const units: Readonly<Record<Counted, Words>> = {
  badges: { 'zh-Hans': '个标识', 'zh-Hant': '個標識', en: 'badge' },
  complaints: { 'zh-Hans': '件投诉', 'zh-Hant': '件投訴', en: 'complaint' },
  lines: { 'zh-Hans': '行', 'zh-Hant': '行', en: 'line' },
}

const countWords = (count: number, counted: Counted): Words => {
  const unit = units[counted]
  const plural = count === 1 ? '' : 's'
  return inEachLanguage((language) => `${count} ${unit[language]}${language === 'en' ? plural : ''}`)
}

const purposes: Readonly<Record<string, Words>> = {
  badge: { 'zh-Hans': '签标识的密钥', 'zh-Hant': '簽標識的密鑰', en: 'the key of badges' },
  federation: { 'zh-Hans': '联盟密钥', 'zh-Hant': '聯盟密鑰', en: 'the federation key' },
}

const signed: Readonly<Record<string, Words>> = {
  badge: { 'zh-Hans': '标识', 'zh-Hant': '標識', en: 'a badge' },
  configuration: { 'zh-Hans': '配置', 'zh-Hant': '配置', en: 'its configuration' },
  statement: { 'zh-Hans': '上级对它的声明', 'zh-Hant': '上級對它的聲明', en: "its superior's statement" },
}

const count = (counted: Counted) => (detail: string) =>
  /^\d+$/.test(detail) ? countWords(Number(detail), counted) : undefined

const readers: Partial<Record<FindingCode, (detail: string) => Words | undefined>> = {
  journalBehind: count('lines'),
  journalFilled: count('lines'),
  endingsReplayed: count('badges'),
  keyDamaged: (detail) => purposes[detail],
  signedAhead: (detail) => signed[detail],
  casesOverdue: count('complaints'),
  casesKept: count('complaints'),
  publishedWrong: (detail) => count('badges')(detail.replace(/^badges: /, '')),
}

/** What the detail of a finding says to people; paths, tables and names are the same in every language. */
export const findingDetailWords = (what: FindingCode, detail: string): Words =>
  readers[what]?.(detail) ?? inEachLanguage(() => detail)

/** A signing key of an organisation by its purpose, `badge` or `federation`. */
export const keyWords = (organization: string, purpose: string): Words =>
  inEachLanguage((language) => {
    const comma = language === 'en' ? ', ' : '，'
    return `${organization}${comma}${purposes[purpose]?.[language] ?? purpose}`
  })
