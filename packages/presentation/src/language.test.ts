import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [null, 'zh-Hans'],
  ['', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['zh_CN', 'zh-Hans'],
  ['zh_TW.UTF-8', 'zh-Hant'],
  ['zh-cmn-Hans', 'zh-Hans'],
  ['cmn-Hant', 'zh-Hant'],
  ['zh-moan', 'zh-Hans'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['zhx', 'en'],
] as const)('languageOf(%j) is %s', (tag, language) => expect(languageOf(tag)).toBe(language))
