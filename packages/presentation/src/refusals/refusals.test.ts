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

test('no code stands in the tables of two nouns: the later one would speak for both', () => {
  const tables = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true })
  const codes = Object.values(tables).flatMap((module) =>
    Object.entries(module).flatMap(([name, table]) => (name.endsWith('Refusals') ? Object.keys(table as object) : [])),
  )
  expect(codes.length).toBeGreaterThan(300)
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
})

test('codes are camelCase', () => {
  for (const [code] of entries) expect(code).toMatch(/^[a-z]+(?:[A-Z][a-z]+)*$/)
})

test('a journal or a backup that was lost, damaged or forged is no fault of what was typed', () => {
  const codes = ['journalMissing', 'journalUnreadable', 'journalForged', 'journalForked'] as const
  for (const code of [...codes, 'backupDamaged', 'backupForged'] as const)
    expect(refusals[code].status).toBeGreaterThanOrEqual(500)
})

test('what anybody may read about a badge never speaks of membership', () => {
  for (const code of ['notInEffect', 'badgeNoUnreadable', 'notFound', 'tooManyRequests'] as const)
    expect(JSON.stringify(refusals[code])).not.toMatch(/党员|黨員|member/i)
})
