import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { refusals } from './refusals.ts'

const entries = Object.entries(refusals)

test.each(entries)('refusal %s has a sentence and a next step in every language', (_code, { sentence, next }) => {
  for (const language of languages)
    for (const words of [sentence[language], next[language]]) expect(words).toMatch(/^\S.*[.。]$/u)
})

test.each(languages)('no two refusals share a sentence in %s', (language) => {
  const sentences = entries.map(([, { sentence }]) => sentence[language])
  expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([])
})

test('codes are camelCase', () => {
  for (const [code] of entries) expect(code).toMatch(/^[a-z]+(?:[A-Z][a-z]+)*$/)
})

test('what anybody may read about a badge never speaks of membership', () => {
  for (const code of ['notInEffect', 'badgeNoUnreadable', 'notFound', 'tooManyRequests'] as const)
    expect(JSON.stringify(refusals[code])).not.toMatch(/党员|黨員|member/i)
})
