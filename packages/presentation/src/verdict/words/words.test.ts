import { city } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { languages } from '../../language.ts'
import { badgeWords } from './badgeWords.ts'

const values = { date: '2026年11月24日', domain: new URL(city.origin).host }

/** Every string of a dictionary by its path; functions are called with arguments of their kind. */
function stringsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) => stringsOf(one, `${path}.${key}`))
}

describe('badgeWords', () => {
  test.each(languages)('%s has the same keys as zh-Hans', (language) => {
    const keys = (value: object): unknown[] =>
      Object.entries(value).map(([key, one]) => [key, one && typeof one === 'object' ? keys(one) : typeof one])
    expect(keys(badgeWords[language])).toEqual(keys(badgeWords['zh-Hans']))
  })

  test.each(languages)('%s: no state but verified speaks of membership', (language) => {
    const { state, sentence, accessibleName, clockMayBeWrong, numbered, checkAt, goTo, goToRegistered } =
      badgeWords[language]
    const lines = Object.values(sentence).flatMap((one) => one(values))
    const spoken = Object.values(state).map((word) => accessibleName(word))
    const rest = [
      clockMayBeWrong,
      numbered('7K3M'),
      checkAt('a.example'),
      goTo('a.example'),
      goToRegistered('a.example'),
    ]
    for (const text of [...Object.values(state), ...lines, ...spoken, ...rest])
      expect(text).not.toMatch(/党员|黨員|member/i)
  })

  test.each(languages)('%s: a word that claims more than a badge proves stands in the disclaimer alone', (language) => {
    const claims =
      /认证|認證|官方|权威|權威|担保|擔保|推荐|推薦|放心|唯一|荣誉|榮譽|星级|撤销|certif|guarantee|recommend/i
    const found = stringsOf(badgeWords[language]).filter(([, text]) => claims.test(text))
    expect(found).toEqual([])
    expect(badgeWords[language].disclaimer(city.committee.station.name)).toMatch(claims)
  })

  test('chips of Chinese count ten characters at most', () => {
    for (const { state } of [badgeWords['zh-Hans'], badgeWords['zh-Hant']])
      for (const text of Object.values(state)) expect([...text].length).toBeLessThanOrEqual(10)
  })

  test('without a station the disclaimer names the national platform alone', () => {
    expect(badgeWords['zh-Hans'].disclaimer(undefined)).toMatch(/消费争议可通过全国12315平台反映。$/)
    expect(badgeWords['zh-Hant'].disclaimer(undefined)).toMatch(/消費爭議可透過全國12315平台反映。$/)
    expect(badgeWords.en.disclaimer(undefined)).toMatch(/For disputes contact the national 12315 platform\.$/)
  })
})
