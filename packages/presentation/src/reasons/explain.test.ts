import type { Reason } from '@liangpai/core'
import { describe, expect, test } from 'vitest'
import { languages } from '../language.ts'
import { explain } from './explain.ts'
import { explanations } from './explanations.ts'

const reasons = explanations.flatMap((entry) => entry.reasons)

describe('explain', () => {
  test('a reason is explained in the language that is given', () => {
    expect(explain('TRUST_ANCHOR_UNKNOWN', 'en')).toEqual({
      meaning: 'Issued under a root that is not pinned here',
      next: expect.stringMatching(/^Compare the thumbprints/),
    })
    expect(explain('FETCH_OFFLINE', 'zh-Hans')).toEqual({ meaning: '设备没有联网', next: '联网后会自动再次核验。' })
    expect(explain('FETCH_OFFLINE', 'zh-Hant').meaning).toBe('裝置沒有連線')
  })

  test('what is no reason is not explained, members of every object included', () => {
    for (const text of ['', 'expired', 'toString', '__proto__']) expect(explain(text, 'en')).toBeUndefined()
  })

  test('each reason stands in the table once', () => {
    expect(reasons.filter((reason, index) => reasons.indexOf(reason) !== index)).toEqual([])
  })

  test('a reason of the judge always has an explanation, a text perhaps none', () => {
    const meaningOf = (reason: Reason): string => explain(reason, 'en').meaning
    expect(meaningOf('STATUS_MISSING')).toMatch(/status list/)
    // @ts-expect-error an unknown text may have no explanation
    const meaningOfText = (reason: string): string => explain(reason, 'en').meaning
    expect(() => meaningOfText('STATUS_MISSED')).toThrow(TypeError)
  })
})

test.each(languages)(
  '%s: each meaning is a phrase, each next step a sentence, and none speaks of membership',
  (language) => {
    for (const { meaning, next, reasons: of } of explanations) {
      expect(meaning[language], of.join()).toMatch(/^\S.*[^.。\s]$/u)
      expect(next[language], of.join()).toMatch(/^\S.*[.。]$/u)
      expect(meaning[language] + next[language]).not.toMatch(/党员|黨員|member/i)
    }
  },
)

test.each(languages)('%s: no two explanations have the same meaning', (language) => {
  const meanings = explanations.map(({ meaning }) => meaning[language])
  expect(meanings.filter((meaning, index) => meanings.indexOf(meaning) !== index)).toEqual([])
})

test('Chinese in either script holds no character of the other', () => {
  const simplified = explanations.map(({ meaning, next }) => meaning['zh-Hans'] + next['zh-Hans']).join('')
  const traditional = explanations.map(({ meaning, next }) => meaning['zh-Hant'] + next['zh-Hant']).join('')
  expect(simplified).not.toMatch(/[標識證據簽發網頁編號鏈鑰狀態內請這個實關們還沒]/u)
  expect(traditional).not.toMatch(/[标识证据签发网页编号链钥状态内请这个实关们还没]/u)
})
