import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../verdict.ts'
import {
  committeeSeatsOf as seatsOf,
  type CountingOutcome,
  countingRules,
  type Headcount,
  isHeadcount,
  judgeCommittee as committeeOutcome,
  judgeHeadcount as headcountOutcome,
  needApproval,
  newOrganizationCountingRules,
  weightOf,
} from './counting.ts'
import { rulesOn } from '../rules.ts'

const rules = rulesOn(countingRules, '2026-11-24')
const findingsOf = (outcome: CountingOutcome) => {
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.findings
}
const headcountFindings = (...question: Parameters<typeof headcountOutcome>) =>
  findingsOf(headcountOutcome(...question))
const committeeFindings = (...question: Parameters<typeof committeeOutcome>) =>
  findingsOf(committeeOutcome(...question))
const judgeHeadcount = (organization: Parameters<typeof headcountOutcome>[0], headcount: Headcount) =>
  headcountFindings(organization, headcount, rules)
const committeeSeatsOf = (kind: Kind, fullMembers: number) => seatsOf(kind, fullMembers, rules)
const judgeCommittee = (kind: Kind, fullMembers: number, seats: number) =>
  committeeFindings(kind, fullMembers, seats, rules)

const branch = { kind: 'branch' } as const
const count = (fullMembers: number, probationaryMembers = 0, units?: number) => ({
  fullMembers,
  probationaryMembers,
  ...(units === undefined ? {} : { units }),
})

describe('judgeHeadcount', () => {
  test.each([
    ['SYSTEMS 14: 13 full members are a branch', branch, count(13), []],
    ['three are', branch, count(3), []],
    ['SYSTEMS 14: two suggest a joint branch', branch, count(2), ['tooFewFullMembers', 'jointBranchSuggested']],
    ['probationary members make up for none', branch, count(2, 40), ['tooFewFullMembers', 'jointBranchSuggested']],
    ['50 are usual', branch, count(50), []],
    ['SYSTEMS 14: 51 are a warning', branch, count(51), ['moreMembersThanUsual']],
    ['a joint branch is what was suggested', { kind: 'branch', form: 'jointBranch' }, count(2), ['tooFewFullMembers']],
    ['five units are usual', { kind: 'branch', form: 'jointBranch' }, count(9, 0, 5), []],
    ['six are a warning', { kind: 'branch', form: 'jointBranch' }, count(9, 0, 6), ['moreUnitsThanUsual']],
    ['a general branch of 49', { kind: 'generalBranch' }, count(49), ['fewerMembersThanUsual']],
    ['a general branch of 99', { kind: 'generalBranch' }, count(99), []],
    ['a committee of 99', { kind: 'committee' }, count(99), ['fewerMembersThanUsual']],
    ['a committee of 100', { kind: 'committee' }, count(100), []],
  ] as const)('%s', (_what, organization, headcount, findings) => {
    expect(judgeHeadcount(organization, headcount)).toEqual(findings)
  })

  test('findings are weighted: approval needed, warning, or advice', () => {
    expect(needApproval(judgeHeadcount(branch, count(51)))).toBe(false)
    expect(needApproval(judgeHeadcount(branch, count(2)))).toBe(true)
    expect([weightOf('moreMembersThanUsual'), weightOf('jointBranchSuggested')]).toEqual(['warning', 'advice'])
  })

  test('judgeHeadcount uses the numbers of the rules it is given', () => {
    const strict = { ...rules, version: '2030-01', branchFullMembers: 5 }
    expect(headcountFindings(branch, count(4), strict)).toContain('tooFewFullMembers')
  })

  test.each([[-1], [2.5], [Number.NaN], [Infinity]])('a count of %d is invalid', (wrong) => {
    expect(isHeadcount(count(wrong))).toBe(false)
    expect(isHeadcount(count(3, 0, wrong))).toBe(false)
  })
})

test('members and seats of an unknown kind are not judged: no finding would look as if all were well', () => {
  const refused = { ok: false, code: 'kindUnknown' }
  expect(headcountOutcome({ kind: 'club' as never }, count(2), rules)).toEqual(refused)
  expect(committeeOutcome('constructor' as never, 13, 5, rules)).toEqual(refused)
})

test.each([NaN, -1, 2.5, Infinity, undefined, '13'])('what is judged of %j full members is refused', (count) => {
  const fullMembers = count as number
  const refused = { ok: false, code: 'countInvalid' }
  expect(headcountOutcome(branch, { fullMembers, probationaryMembers: 0 }, rules)).toEqual(refused)
  expect(committeeOutcome('branch', fullMembers, 4, rules)).toEqual(refused)
  expect(committeeOutcome('branch', 13, fullMembers, rules)).toEqual(refused)
})

test('a finding that nobody knows needs an approval', () => {
  expect(weightOf('constructor' as never)).toBe('approval')
  expect(needApproval(['constructor' as never])).toBe(true)
})

test.each([null, undefined, 'thirteen', {}, { fullMembers: '3', probationaryMembers: 0 }])(
  '%j is no headcount',
  (one) => {
    expect(isHeadcount(one as Headcount)).toBe(false)
  },
)

describe('committees', () => {
  test('SYSTEMS 14: 13 full members need a committee of three to five; six need only a secretary', () => {
    expect(committeeSeatsOf('branch', 13)).toEqual({ min: 3, max: 5 })
    expect(committeeSeatsOf('branch', 7)).toEqual({ min: 3, max: 5 })
    expect(committeeSeatsOf('branch', 6)).toBeUndefined()
  })

  test.each([
    [13, 3, []],
    [13, 5, []],
    [13, 0, ['committeeMissing']],
    [13, 2, ['committeeTooSmall']],
    [13, 6, ['committeeLargerThanUsual']],
    [13, 7, ['committeeLargerThanUsual']],
    [13, 8, ['committeeTooLarge']],
    [6, 0, []],
    [6, 3, ['committeeNotRequired']],
  ])('%d full members and %d seats', (fullMembers, seats, findings) => {
    expect(judgeCommittee('branch', fullMembers, seats)).toEqual(findings)
  })

  test('newOrganizationCountingRules differ from the general ones', () => {
    const of = (kind: 'branch' | 'generalBranch' | 'committee') => seatsOf(kind, 120, newOrganizationCountingRules)
    expect([of('branch'), of('generalBranch'), of('committee')]).toEqual([
      { min: 3, max: 3 },
      { min: 3, max: 5 },
      { min: 5, max: 7 },
    ])
    expect(committeeFindings('branch', 13, 5, newOrganizationCountingRules)).toEqual(['committeeTooLarge'])
    expect(newOrganizationCountingRules.deputySecretaries.committee).toEqual({ min: 1, max: 2 })
  })

  test('committees above a branch have no number of seats in the general rules', () => {
    expect(judgeCommittee('committee', 120, 11)).toEqual([])
  })
})

test('probationary members never change a finding about full members', () => {
  const few = fc.nat(12)
  fc.assert(
    fc.property(few, few, (fullMembers, probationaryMembers) => {
      expect(judgeHeadcount(branch, count(fullMembers, probationaryMembers))).toEqual(
        judgeHeadcount(branch, count(fullMembers)),
      )
    }),
  )
})
