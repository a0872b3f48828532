import { expect, test } from 'vitest'
import { terminalLanguage } from './language.ts'

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh-Hant'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'de_DE@euro' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
  [{ LANG: '', LC_MESSAGES: 'zh_HK' }, 'zh-Hant'],
  [{}, 'en'],
])('a terminal with %j speaks %s', (env, language) => {
  expect(terminalLanguage(env)).toBe(language)
})
