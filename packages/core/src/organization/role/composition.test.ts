import { describe, expect, test } from 'vitest'
import { endRole } from './assignment.ts'
import { judgeComposition, vacanciesOn } from './composition.ts'
import { newOrganizationCountingRules } from '../founding/counting.ts'
import type { Affiliation } from '../affiliation/affiliation.ts'
import { termRules } from './term.ts'
import type { MemberStatus } from '../member/member.ts'
import { role, tree } from '../testing/branchRoles.ts'

const day = '2026-11-24'
const secretary = role('fang', 'secretary')
const organization = role('qiao', 'organizationMember')
const publicity = role('lin', 'publicityMember')
const discipline = role('bai', 'disciplineMember')
const deputy = role('gu', 'deputySecretary')
const whole = [secretary, organization, publicity, discipline]

const findingsOf = (...question: Parameters<typeof judgeComposition>) => {
  const outcome = judgeComposition(...question)
  return outcome.ok ? outcome.findings : outcome.code
}
const judge = (roles: readonly (typeof secretary)[], fullMembers: number, where = 'village') =>
  findingsOf(roles, tree, where, day, { fullMembers })

describe('judgeComposition', () => {
  test('a committee with secretary, organisation, publicity and discipline is complete for thirteen full members', () => {
    expect([judge(whole, 13), judge([...whole, deputy], 13)]).toEqual([[], []])
  })

  test('one person with two posts has one seat', () => {
    const two = [secretary, { ...organization, person: 'fang' }, publicity, discipline]
    expect(judge(two, 13)).toEqual([])
    expect(judge([...two.slice(0, 3), { ...discipline, person: 'lin' }], 13)).toEqual(['committeeTooSmall'])
  })

  test('a branch of six has a secretary, a deputy if needed, and no committee', () => {
    expect([judge([secretary], 6), judge([secretary, deputy], 6)]).toEqual([[], []])
    expect(judge(whole, 6)).toEqual(['committeeNotRequired'])
  })

  test('names every post that nobody holds', () => {
    expect(judge([], 13)).toEqual([
      'secretaryMissing',
      'organizationMemberMissing',
      'publicityMemberMissing',
      'disciplineMemberMissing',
      'committeeMissing',
    ])
    expect(judge([], 3)).toEqual(['secretaryMissing'])
    expect(judge([], 0, 'group')).toEqual(['leaderMissing'])
  })

  test('a term that is over leaves a post open', () => {
    const over = { ...secretary, term: { from: '2021-07', until: '2026-06' } }
    expect(judge([over, ...whole.slice(1)], 13)).toEqual(['secretaryMissing'])
  })

  test('two deputies are more than usual in a branch', () => {
    expect(judge([...whole, deputy, { ...deputy, person: 'wen' }], 13)).toEqual([
      'moreDeputySecretariesThanUsual',
      'committeeLargerThanUsual',
    ])
  })

  test('another set of rules wants a deputy and five seats in a committee', () => {
    const roles = ['fang', 'qiao', 'lin', 'bai'].map((person) => role(person, 'committeeMember', 'city'))
    const context = { fullMembers: 120, rules: newOrganizationCountingRules }
    expect(findingsOf([...roles, role('gu', 'secretary', 'city')], tree, 'city', day, context)).toEqual([
      'deputySecretaryMissing',
    ])
    expect(findingsOf(roles, tree, 'city', day, context)).toEqual([
      'secretaryMissing',
      'deputySecretaryMissing',
      'committeeTooSmall',
    ])
    expect(judge([role('gu', 'secretary', 'city')], 120, 'city')).toEqual([])
  })

  test('a holder who was expelled, or is no full member any more, is found where records tell it', () => {
    const judged = (statuses: Record<string, MemberStatus>, roles = whole, where = 'village') =>
      findingsOf(roles, tree, where, day, {
        fullMembers: 13,
        statusOf: (person, on) => (on === day ? statuses[person] : undefined),
      })
    expect(judged({ fang: 'fullMember' })).toEqual([])
    expect(judged({ fang: 'expelled', lin: 'lapsed' })).toEqual(['holderNotMember'])
    expect(judged({ fang: 'expelled', lin: 'disciplinaryProbation' })).toEqual([
      'holderNotMember',
      'holderNotFullMember',
    ])
    const leader = [role('wen', 'groupLeader', 'group')]
    expect(judged({ wen: 'probationaryMember' }, leader, 'group')).toEqual([])
    expect(judged({ wen: 'withdrawn' }, leader, 'group')).toEqual(['holderNotMember'])
  })

  test('the leader of a group who has moved away is found where records tell it', () => {
    const leader = [role('wen', 'groupLeader', 'group')]
    const home = { person: 'wen', homeOrganization: 'village', since: '2015-07-01', participatingOrganizations: [] }
    const judged = (affiliation: Affiliation | undefined) =>
      findingsOf(leader, tree, 'group', day, { fullMembers: 13, affiliationOf: () => affiliation })
    expect([judged({ ...home, group: 'group' }), judged(undefined)]).toEqual([[], []])
    expect(judged({ ...home, homeOrganization: 'zone' })).toEqual(['leaderNotInGroup'])
  })

  test('a term of five years in an ordinary branch is longer than usual, unless the superior approved it or it ended early', () => {
    const seat = role('bai', 'secretary', 'zone')
    const approved = { ...seat, termApprovedAbove: true }
    const three = { ...seat, term: { from: '2024-07', until: '2027-06' } }
    expect([judge([seat], 3, 'zone'), judge([approved], 3, 'zone'), judge([three], 3, 'zone')]).toEqual([
      ['termLongerThanUsual'],
      [],
      [],
    ])
    const early = endRole([seat], seat, '2026-12-31')
    expect(early.ok && judge([...early.roles], 3, 'zone')).toEqual([])
    const [now] = termRules
    const ours = { ...now, usualYears: { ...now.usualYears, branch: { min: 5, max: 5 } } }
    expect(findingsOf([seat], tree, 'zone', day, { fullMembers: 3, termRules: ours })).toEqual([])
  })

  test.each<[string, string, string, number]>([
    ['dateInvalid', 'village', '2026-02-30', 13],
    ['dateInvalid', 'village', '2026-11', 13],
    ['organizationUnknown', 'nowhere', day, 13],
    ['organizationNotInForce', 'village', '2011-05-31', 13],
    ['countInvalid', 'village', day, NaN],
  ])('nothing is judged: %s for %s on %s with %d full members', (code, organization, on, fullMembers) => {
    const refused = { ok: false, code }
    expect(judgeComposition([], tree, organization, on, { fullMembers })).toEqual(refused)
    expect(vacanciesOn([], tree, organization, on, { fullMembers })).toEqual(refused)
  })
})

test('vacanciesOn names the roles to be filled, the secretary first', () => {
  const vacant = (roles: readonly (typeof secretary)[]) => vacanciesOn(roles, tree, 'village', day, { fullMembers: 13 })
  expect(vacant([publicity])).toEqual({ ok: true, posts: ['secretary', 'organizationMember', 'disciplineMember'] })
  expect(vacant(whole)).toEqual({ ok: true, posts: [] })
})
