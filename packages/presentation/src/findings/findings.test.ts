import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { daysLeftWords, durationWords } from './entry.ts'
import { findings } from './findings.ts'

const entries = Object.entries(findings)

test.each(entries)('finding %s has a sentence and a next step in every language', (_code, { sentence, next }) => {
  for (const language of languages)
    for (const words of [sentence[language], next[language]]) expect(words).toMatch(/^\S.*[.。]$/u)
})

test.each(languages)('no two findings share a sentence in %s', (language) => {
  const sentences = entries.map(([, { sentence }]) => sentence[language])
  expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([])
})

test.each([
  [29, '还有 29 天', '29 days left'],
  [1, '还有 1 天', '1 day left'],
  [0, '还有 0 天', '0 days left'],
  [-1, '已过 1 天', 'over for 1 day'],
])('%d days are said in words', (days, hans, en) => {
  expect(daysLeftWords(days)).toMatchObject({ 'zh-Hans': hans, en })
})

test.each([
  [11.9 * 86_400, '12 天', '12 天', '12 days'],
  [90 * 60, '90 分钟', '90 分鐘', '90 minutes'],
  [2 * 3600, '2 小时', '2 小時', '2 hours'],
  [1.2, '1 秒', '1 秒', '1 second'],
])('%d seconds are said in words', (seconds, hans, hant, en) => {
  expect(durationWords(seconds)).toEqual({ 'zh-Hans': hans, 'zh-Hant': hant, en })
})
