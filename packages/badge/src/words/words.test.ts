import { city } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { formatDate, formatTime, type Language, languageOf, words } from './index.ts'

const LANGUAGES: Language[] = ['zh-Hans', 'zh-Hant', 'en']
const named = { issuer: city.committee.name, date: '2026年11月24日', domain: new URL(city.origin).host }

/** Every string of a dictionary by its path; functions are called with arguments of their kind. */
function stringsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) => stringsOf(one, `${path}.${key}`))
}

describe('words', () => {
  test.each(LANGUAGES)('%s has the same keys as zh-Hans', (language) => {
    const keys = (value: object): unknown[] =>
      Object.entries(value).map(([key, one]) => [key, one && typeof one === 'object' ? keys(one) : typeof one])
    expect(keys(words[language])).toEqual(keys(words['zh-Hans']))
  })

  test.each(LANGUAGES)('%s: no state but verified speaks of membership', (language) => {
    const { chip, line, name, clock, code, checkAt, go, goRegistered } = words[language]
    const lines = Object.values(line).flatMap((one) => one(named))
    const spoken = Object.values(chip).map((state) => name(state))
    const rest = [clock, code('7K3M'), checkAt('a.example'), go('a.example'), goRegistered('a.example')]
    for (const text of [...Object.values(chip), ...lines, ...spoken, ...rest])
      expect(text).not.toMatch(/党员|黨員|member/i)
  })

  test.each(LANGUAGES)('%s: a word that claims more than a badge proves stands in the disclaimer alone', (language) => {
    const claims =
      /认证|認證|官方|权威|權威|担保|擔保|推荐|推薦|放心|唯一|荣誉|榮譽|星级|撤销|certif|guarantee|recommend/i
    const found = stringsOf(words[language]).filter(([, text]) => claims.test(text))
    expect(found).toEqual([])
    expect(words[language].disclaimer(city.committee.station.name)).toMatch(claims)
  })

  test('chips of Chinese count ten characters at most', () => {
    for (const { chip } of [words['zh-Hans'], words['zh-Hant']])
      for (const text of Object.values(chip)) expect([...text].length).toBeLessThanOrEqual(10)
  })

  test('without a station the disclaimer names the national platform alone', () => {
    expect(words['zh-Hans'].disclaimer(undefined)).toMatch(/消费争议可通过全国12315平台反映。$/)
    expect(words['zh-Hant'].disclaimer(undefined)).toMatch(/消費爭議可透過全國12315平台反映。$/)
    expect(words.en.disclaimer(undefined)).toMatch(/For disputes contact the national 12315 platform\.$/)
  })
})

describe('language and time', () => {
  test.each([
    [null, 'zh-Hans'],
    ['', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['zhx', 'en'],
  ] as const)('%s is %s', (tag, language) => expect(languageOf(tag)).toBe(language))

  test('a moment is that of Shanghai, whatever the clock of the reader', () => {
    const moment = Date.UTC(2026, 10, 23, 16, 5) / 1000
    expect(LANGUAGES.map((language) => formatDate(moment, language))).toEqual([
      '2026年11月24日',
      '2026年11月24日',
      '24 Nov 2026',
    ])
    expect(formatTime(moment)).toBe('00:05')
  })
})
