import { describe, expect, test } from 'vitest'
import { rulesOn } from '../rules.ts'
import { judgeTerm, reelectionDue, termRules, usualTermYears } from './term.ts'

describe('judgeTerm', () => {
  test.each([
    ['three years in months', { from: '2024-07', until: '2027-06' }],
    ['five years in months', { from: '2024-07', until: '2029-06' }],
    ['five years in days', { from: '2024-07-10', until: '2029-07-09' }],
    ['five years, the last month written as the first', { from: '2024-07', until: '2029-07' }],
  ])('takes %s', (_what, term) => {
    expect(judgeTerm(term)).toBeUndefined()
  })

  test.each([
    ['termTooShort', { from: '2024-07', until: '2027-05' }],
    ['termTooShort', { from: '2024-07-10', until: '2027-07-08' }],
    ['termTooLong', { from: '2024-07', until: '2029-08' }],
    ['termTooLong', { from: '2024-07-10', until: '2029-07-11' }],
    ['termMissing', { from: '2024-07' }],
    ['termInvalid', { from: '2024-07', until: '2024-06' }],
  ])('refuses: %s', (code, term) => {
    expect(judgeTerm(term)).toBe(code)
  })

  test('another length needs an approval, and a term without end is refused', () => {
    expect(judgeTerm({ from: '2026-07', until: '2027-06' }, true)).toBeUndefined()
    expect(judgeTerm({ from: '2024-07', until: '2031-06' }, true)).toBeUndefined()
    expect(judgeTerm({ from: '2024-07' }, true)).toBe('termMissing')
  })
})

test.each([
  ['a village branch: five years', { kind: 'branch', host: { kind: 'village', name: '柳塘村' } }, '2029-07-10'],
  ['a community branch: five years', { kind: 'branch', host: { kind: 'community', name: '半亩社区' } }, '2029-07-10'],
  ['another branch: three years', { kind: 'branch' }, '2027-07-10'],
  ['a committee: five years at most', { kind: 'committee' }, '2029-07-10'],
] as const)('the next election of %s', (_what, organization, due) => {
  expect(reelectionDue(organization, '2024-07-10')).toBe(due)
})

test('a committee and a general branch are elected for three to five years', () => {
  expect([
    usualTermYears({ kind: 'committee' }, '2024-07-10'),
    usualTermYears({ kind: 'generalBranch' }, '2024-07-10'),
  ]).toEqual([
    { min: 3, max: 5 },
    { min: 3, max: 5 },
  ])
})

test('SYSTEMS 71: a term is judged by the rules that hold when it begins', () => {
  const [now] = termRules
  const later = { ...now, version: '2030-01', from: '2030-01-01', months: { min: 60, max: 60 } }
  const threeYearsFrom = (year: number) =>
    judgeTerm({ from: `${year}-07`, until: `${year + 3}-06` }, false, rulesOn([now, later], `${year}-07-01`))
  expect([threeYearsFrom(2026), threeYearsFrom(2030)]).toEqual([undefined, 'termTooShort'])
})

test('another prefecture may elect more seldom', () => {
  const [now] = termRules
  const ours = { ...now, usualYears: { ...now.usualYears, branch: { min: 4, max: 4 } } }
  expect(reelectionDue({ kind: 'branch' }, '2024-07-10', ours)).toBe('2028-07-10')
})

test.each(['2024-02-30', 'soon', '2024', ''])('no election is due after %j, which is no day', (elected) => {
  expect(reelectionDue({ kind: 'branch' }, elected)).toBeUndefined()
})
