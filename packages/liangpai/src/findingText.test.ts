import { expect, test } from 'vitest'
import { findingText } from './findingText.ts'

test('a finding is printed as code and sentence, what it is about, and the next step', () => {
  const finding = { what: 'rootStatementEnds', urgency: 'plan', organization: 'office', days: 29, passed: 30 } as const
  const lines = findingText(finding, 'en').split('\n')
  expect(lines[0]).toMatch(/^rootStatementEnds: The root's statement/)
  expect(lines[1]).toBe('office, 29 days left')
  expect(lines[2]).toContain('liangpai root request')
  expect(findingText(finding, 'zh-Hant').split('\n')[1]).toBe('office，還有 29 天')
})

test('an escape sequence in a detail is printed as its code', () => {
  const text = findingText({ what: 'spaceLow', urgency: 'now', detail: '/data\u001b[2J' }, 'en')
  expect(text.split('\n')[1]).toBe('/data\\u001b[2J')
})

test.each([
  ['keyDamaged', 'badge', 'office，签标识的密钥', 'office, the key of badges'],
  ['journalBehind', '1', 'office，1 行', 'office, 1 line'],
  ['endingsReplayed', '2', 'office，2 个标识', 'office, 2 badges'],
  ['publishedWrong', 'badges: 1', 'office，1 个标识', 'office, 1 badge'],
  ['publishedWrong', '/statuses/1', 'office，/statuses/1', 'office, /statuses/1'],
  ['signedAhead', 'configuration', 'office，配置', 'office, its configuration'],
] as const)('what exactly %s is about is said in the language of the reader: %s', (what, detail, hans, en) => {
  const subject = (language: 'zh-Hans' | 'en') =>
    findingText({ what, urgency: 'now', organization: 'office', detail }, language).split('\n')[1]
  expect([subject('zh-Hans'), subject('en')]).toEqual([hans, en])
})
