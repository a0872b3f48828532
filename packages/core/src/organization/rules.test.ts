import { expect, test } from 'vitest'
import { badgeEffectRules } from './badge/badgeEffect.ts'
import { countingRules } from './founding/counting.ts'
import { isPlainDate } from './date.ts'
import { eligibilityRules } from './badge/eligibility.ts'
import { membershipRules } from './member/membershipRules.ts'
import { judgeRuleSets, type RuleSet, type RuleSets, rulesOfVersion, rulesOn } from './rules.ts'
import { termRules } from './role/term.ts'
import { transferRules } from './affiliation/transferRules.ts'

const sets: RuleSets<RuleSet> = [
  { version: 'first', from: '2014-05-01', sources: ['practice'] },
  { version: 'second', from: '2020-01-01', sources: ['practice'] },
  { version: 'trial', from: '2022-01-01', sources: ['practice'], experimental: true },
]

test.each([
  ['the first set on its first day', '2014-05-01', 'first'],
  ['the first set before it, since no older texts were read', '2011-06-01', 'first'],
  ['the second set from its first day', '2020-01-01', 'second'],
  ['the second set a day earlier not yet', '2019-12-31', 'first'],
  ['no experimental set by itself', '2026-11-24', 'second'],
])('SYSTEMS 71: %s', (_what, day, version) => {
  expect(rulesOn(sets, day).version).toBe(version)
})

test('SYSTEMS 71: a version is found by its name, experimental or not', () => {
  expect(rulesOfVersion(sets, 'trial')?.from).toBe('2022-01-01')
  expect(rulesOfVersion(sets, '__proto__')).toBeUndefined()
})

const kinds: Record<string, RuleSets<RuleSet>> = {
  countingRules,
  membershipRules,
  transferRules,
  termRules,
  eligibilityRules,
  badgeEffectRules,
}

test.each(Object.entries(kinds))('SYSTEMS 71: %s have versions of their own, days and sources', (_kind, all) => {
  expect(new Set(all.map(({ version }) => version)).size).toBe(all.length)
  expect(all.filter(({ from, sources }) => !isPlainDate(from) || sources.length === 0)).toEqual([])
  expect(all[0].experimental).toBeUndefined()
})

test.each(Object.entries(kinds))('SYSTEMS 71: %s are plain data', (_kind, all) => {
  expect(JSON.parse(JSON.stringify(all))).toEqual(all)
})

test.each(Object.entries(kinds))('nothing is wrong with %s', (_kind, all) => {
  expect(judgeRuleSets(all)).toEqual([])
})

const [first] = sets
test.each<[string, unknown, unknown]>([
  ['a day that is none', [first, { ...first, version: 'x', from: '2026-2' }], [{ set: 1, code: 'rulesInvalid' }]],
  ['a version that is none', [{ ...first, version: '' }], [{ set: 0, code: 'rulesInvalid' }]],
  ['no sources', [{ ...first, sources: [] }], [{ set: 0, code: 'rulesInvalid' }]],
  ['a set that is none', [first, null], [{ set: 1, code: 'rulesInvalid' }]],
  ['no sets', [], [{ set: 0, code: 'rulesInvalid' }]],
  ['a version twice', [first, { ...first, from: '2020-01-01' }], [{ set: 1, code: 'rulesRepeated' }]],
  ['an experimental set first', [{ ...first, experimental: true }], [{ set: 0, code: 'rulesFirst' }]],
  ['a first set that is not the oldest', sets.toReversed().slice(1), [{ set: 0, code: 'rulesFirst' }]],
])('judgeRuleSets finds %s', (_what, wrong, findings) => {
  expect(judgeRuleSets(wrong as RuleSet[])).toEqual(findings)
})
