import { describe, expect, test } from 'vitest'
import { judgeTerm, reelectionDue, usualTermYears } from './term.ts'

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
  expect([usualTermYears({ kind: 'committee' }), usualTermYears({ kind: 'generalBranch' })]).toEqual([
    { min: 3, max: 5 },
    { min: 3, max: 5 },
  ])
})
