import type { Words } from './entry.ts'

/** A character or words at their place in a value, counted from 1 in characters: `第 3 个字：U+E863`. */
export const foundWords = (at: number, found: string): Words => ({
  'zh-Hans': `第 ${at} 个字：${found}`,
  'zh-Hant': `第 ${at} 個字：${found}`,
  en: `character ${at}: ${found}`,
})

/** The length of a value and the most it may have, in characters. */
export const lengthWords = (length: number, limit: number): Words => ({
  'zh-Hans': `现有 ${length} 个字，最多 ${limit} 个字`,
  'zh-Hant': `現有 ${length} 個字，最多 ${limit} 個字`,
  en: `${length} characters, at most ${limit}`,
})

/** Line `n` of the journal, which counts from 0, as an editor counts it. */
export const lineWords = (n: number): Words => ({
  'zh-Hans': `第 ${n + 1} 行`,
  'zh-Hant': `第 ${n + 1} 行`,
  en: `line ${n + 1}`,
})

/** What stands in the place of a file: a folder, a pipe, a device. */
export const noFileWords = (path: string): Words => ({
  'zh-Hans': `${path} 不是普通文件`,
  'zh-Hant': `${path} 不是一般檔案`,
  en: `${path} is no regular file`,
})

/** Where a copy of the journal ends, and how far a backup knows it; lines as in `lineWords`. */
export const olderWords = (last: number, needed: number): Words => ({
  'zh-Hans': `日志到第 ${last + 1} 行为止，备份到第 ${needed + 1} 行`,
  'zh-Hant': `日誌到第 ${last + 1} 行為止，備份到第 ${needed + 1} 行`,
  en: `the journal ends at line ${last + 1}, the backup knows line ${needed + 1}`,
})

/** What to write instead: an address that would be taken. */
export const insteadWords = (address: string): Words => ({
  'zh-Hans': `请写：${address}`,
  'zh-Hant': `請寫：${address}`,
  en: `Write: ${address}`,
})

/** How a shop of a platform is registered: by its listing on this host, or by addresses of these forms. */
export const listingWords = (platform: Words, host: string, addresses: readonly string[]): Words => ({
  'zh-Hans': `${platform['zh-Hans']}：平台写 ${host}，另写店铺编号${addresses.map((form) => `；或者登记 ${form}`).join('')}`,
  'zh-Hant': `${platform['zh-Hant']}：平台寫 ${host}，另寫店鋪編號${addresses.map((form) => `；或者登記 ${form}`).join('')}`,
  en: `${platform.en}: the listing's host is ${host}, with the id of the shop${addresses.map((form) => `; or register ${form}`).join('')}`,
})

/** A detail of a value at its place in an input, such as `shop.name`. */
export const placedWords = (path: string, detail?: Words): Words => ({
  'zh-Hans': joined(path, '：', detail?.['zh-Hans']),
  'zh-Hant': joined(path, '：', detail?.['zh-Hant']),
  en: joined(path, ': ', detail?.en),
})

const joined = (path: string, mark: string, words: string | undefined) =>
  [path, words].filter((part) => part !== undefined && part !== '').join(mark)
