import { describe, expect, test } from 'vitest'
import type { Affiliation } from '../affiliation/affiliation.ts'
import type { PartyOrganization } from '../tree/organization.ts'
import { assignRole, endRole, type Holder } from './assignment.ts'
import { rolesOn } from './officers.ts'
import { isApprovedAbove, type Role, roleNames } from './role.ts'
import { termRules } from './term.ts'
import { builtTree } from '../testing/builtTree.ts'

const node = (id: string, kind: PartyOrganization['kind'], parent?: string): PartyOrganization => ({
  id,
  kind,
  name: id,
  ...(parent ? { parent } : {}),
  period: { from: '2011-06' },
})
const tree = builtTree(
  node('city', 'committee'),
  node('village', 'branch', 'city'),
  node('zone', 'branch', 'city'),
  node('group', 'group', 'village'),
)
const term = { from: '2024-07', until: '2029-06' }
const secretary: Role = { person: 'fang', name: 'secretary', organization: 'village', term, approvedAbove: true }
const deputy: Role = { ...secretary, person: 'lu', name: 'deputySecretary' }
const seat: Role = { person: 'qiao', name: 'committeeMember', organization: 'city', term }
const liaison: Role = { person: 'qiao', name: 'liaisonMember', organization: 'city', term, liaisonFor: ['zone'] }
const inGroup: Affiliation = {
  person: 'fang',
  homeOrganization: 'village',
  since: '2015-07-01',
  participatingOrganizations: [],
  group: 'group',
}
const full: Holder = { status: 'fullMember' }
const leader: Role = { person: 'fang', name: 'groupLeader', organization: 'group', term: { from: '2024-07' } }

describe('assignRole', () => {
  test('SYSTEMS 28: one person holds several roles in several bodies', () => {
    const outcome = assignRole([secretary], tree, leader, { ...full, affiliation: inGroup })
    expect(outcome.ok && rolesOn(outcome.roles, 'fang', '2026-11-24').map(({ name }) => name)).toEqual([
      'secretary',
      'groupLeader',
    ])
  })

  test('SYSTEMS 43: a committee member becomes the liaison of a branch', () => {
    expect(assignRole([seat], tree, liaison).ok).toBe(true)
  })

  test('a longer term needs an approval', () => {
    const long = { ...seat, term: { from: '2024-07', until: '2030-06' } }
    expect(assignRole([], tree, { ...long, termApprovedAbove: true }, full).ok).toBe(true)
    expect(assignRole([], tree, long, full)).toEqual({ ok: false, code: 'termTooLong' })
  })

  test('how many deputies are usual is for the counting rules, which never refuse', () => {
    expect(assignRole([{ ...deputy, person: 'fang' }], tree, deputy, full).ok).toBe(true)
  })

  test('another prefecture may have other terms', () => {
    const [now] = termRules
    const short = { ...seat, term: { from: '2024-07', until: '2026-06' } }
    const ours = { ...now, version: 'ours', sources: ['our prefecture'], months: { min: 24, max: 24 } }
    expect(assignRole([], tree, short, full)).toEqual({ ok: false, code: 'termTooShort' })
    expect(assignRole([], tree, short, full, ours).ok).toBe(true)
    expect(assignRole([], tree, seat, full, ours)).toEqual({ ok: false, code: 'termTooLong' })
  })

  test("a stored role that cannot be read stands in nobody's way", () => {
    const stored = [{ ...seat, name: 'chairman' }, { ...seat, term: undefined }, null] as never
    expect(assignRole(stored, tree, seat, full).ok).toBe(true)
    expect(endRole(stored, seat, '2026-10-31')).toEqual({ ok: false, code: 'roleNotHeld' })
  })

  test('the seat is free again after the term', () => {
    const next = { ...secretary, person: 'lu', term: { from: '2029-07', until: '2034-06' } }
    expect(assignRole([secretary], tree, next, full).ok).toBe(true)
  })

  test.each<[string, Role[], Role]>([
    ['organizationUnknown', [], { ...secretary, organization: 'nowhere' }],
    ['roleKind', [], { ...secretary, organization: 'group' }],
    ['roleKind', [], { ...leader, organization: 'village' }],
    ['termInvalid', [], { ...seat, term: { from: '2024-07', until: '2024-06' } }],
    ['termMissing', [], { ...seat, term: { from: '2024-07' } }],
    ['roleApprovalMissing', [], { ...secretary, approvedAbove: false }],
    ['roleApprovalMissing', [], { ...secretary, approvedAbove: 'no' as never }],
    ['roleUnknown', [], { ...seat, name: 'constructor' as never }],
    ['roleUnknown', [], {} as Role],
    ['roleUnknown', [], null as never],
    ['organizationUnknown', [], { ...seat, organization: '__proto__' }],
    ['termInvalid', [], { ...seat, term: {} as never }],
    ['termInvalid', [], { ...seat, term: null as never }],
    ['liaisonBranchMissing', [seat], { ...liaison, liaisonFor: 'zone' as never }],
    ['roleApprovalMissing', [], { ...deputy, approvedAbove: false }],
    ['seatTaken', [secretary], { ...secretary, person: 'lu' }],
    ['termTooShort', [], { ...seat, term: { from: '2024-07', until: '2027-05' } }],
    ['organizationNotInForce', [], { ...seat, term: { from: '2010-07', until: '2015-06' } }],
    ['seatTaken', [{ ...leader, person: 'lu' }], leader],
    ['leaderNotInGroup', [], leader],
    ['roleHeldAlready', [seat], { ...seat, term: { from: '2029-06', until: '2034-06' } }],
    ['liaisonNotCommitteeMember', [seat], { ...liaison, term: { from: '2024-07', until: '2029-07' } }],
    ['liaisonNotCommitteeMember', [seat], { ...liaison, term: { from: '2024-07' } }],
    ['liaisonBranchMissing', [seat], { ...liaison, liaisonFor: [] }],
    ['liaisonNotCommitteeMember', [], liaison],
    ['liaisonNotCommitteeMember', [{ ...seat, organization: 'zone' }], liaison],
    ['liaisonOutsideScope', [seat], { ...liaison, liaisonFor: ['zone', 'nowhere'] }],
    ['liaisonOutsideScope', [seat], { ...liaison, liaisonFor: ['city'] }],
    ['liaisonOutsideScope', [seat], { ...liaison, liaisonFor: ['group'] }],
    ['deputyIsSecretary', [secretary], { ...deputy, person: 'fang' }],
    ['deputyIsSecretary', [{ ...deputy, person: 'fang' }], secretary],
    ['notLiaison', [], { ...secretary, liaisonFor: ['zone'] }],
    ['notLiaison', [], { ...seat, liaisonFor: [] }],
    ['personInvalid', [], { ...seat, person: undefined as never }],
    ['personInvalid', [], { ...seat, person: {} as never }],
    ['personInvalid', [], { ...seat, person: 'x'.repeat(9999) }],
    ['personInvalid', [], { ...seat, person: 'fang\u202e' }],
    ['personInvalid', [], { ...seat, person: 'fang ' }],
  ])('refuses: %s', (code, roles, role) => {
    expect(assignRole(roles, tree, role, full)).toEqual({ ok: false, code })
  })
})

describe('the holder', () => {
  test.each<[string, Role, unknown]>([
    ['holderNotMember', seat, undefined],
    ['holderNotMember', seat, {}],
    ['holderNotMember', seat, { status: 'constructor' }],
    ['holderNotMember', seat, { status: 'applicant' }],
    ['holderNotMember', seat, { status: 'expelled' }],
    ['holderNotFullMember', seat, { status: 'probationaryMember' }],
    ['holderNotFullMember', seat, { status: 'disciplinaryProbation' }],
    ['holderNotFullMember', secretary, { status: 'membershipSuspended' }],
    ['holderNotMember', leader, { status: 'applicant', affiliation: inGroup }],
    ['holderOther', seat, { ...full, affiliation: inGroup }],
  ])('refuses: %s', (code, role, holder) => {
    expect(assignRole([], tree, role, holder as Holder)).toEqual({ ok: false, code })
  })

  test('a probationary member may lead their group, and a task that is no seat needs no member', () => {
    expect(assignRole([], tree, leader, { status: 'probationaryMember', affiliation: inGroup }).ok).toBe(true)
    for (const name of ['partyBuildingInstructor', 'caseHandler'] as const)
      expect(assignRole([], tree, { person: 'chu', name, organization: 'city', term: { from: '2024-07' } }).ok).toBe(
        true,
      )
  })
})

describe('a group', () => {
  test('SYSTEMS 60: may be led by any of its members, migrant members included', () => {
    const migrant = { ...inGroup, homeOrganization: 'far', participatingOrganizations: ['village'] }
    expect(assignRole([], tree, leader, { ...full, affiliation: migrant }).ok).toBe(true)
  })

  test.each<[string, Affiliation]>([
    ['in no group', { ...inGroup, group: 'other' }],
    ['another person', { ...inGroup, person: 'lu' }],
  ])('refuses a leader by the affiliation of somebody %s', (_who, affiliation) => {
    expect(assignRole([], tree, leader, { ...full, affiliation })).toEqual({ ok: false, code: 'leaderNotInGroup' })
  })
})

describe('endRole', () => {
  const last = '2026-10-31'
  const end = (roles: Role[], role: Role) => {
    const outcome = endRole(roles, role, last)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.roles
  }

  test('endRole ends one role on its last day and leaves the others', () => {
    const roles = end([secretary, leader], secretary)
    expect(rolesOn(roles, 'fang', last)).toHaveLength(2)
    expect(rolesOn(roles, 'fang', '2026-11-01').map(({ name }) => name)).toEqual(['groupLeader'])
  })

  test('a liaison ends with the seat that supports it', () => {
    expect(rolesOn(end([seat, liaison], seat), 'qiao', '2026-11-01')).toEqual([])
    expect(rolesOn(end([seat, liaison], liaison), 'qiao', '2026-11-01')).toEqual([seat])
  })

  test('a liaison stays while another seat supports it', () => {
    const post: Role = { ...seat, name: 'publicityMember' }
    expect(rolesOn(end([seat, post, liaison], seat), 'qiao', '2026-11-01')).toEqual([post, liaison])
  })

  test('endRole drops a term that has not begun and leaves one that is over', () => {
    const past = { ...seat, term: { from: '2020-11', until: '2025-10' } }
    const again = { ...seat, term: { from: '2026-11', until: '2031-10' } }
    const task = { ...liaison, term: { from: '2026-11-01', until: '2031-10' } }
    expect(end([past, again, task], seat)).toEqual([past])
  })

  test('terms served later stay, and so does a liaison of theirs', () => {
    const first = { ...seat, term: { from: '2011-07', until: '2016-06' } }
    const second = { ...seat, term: { from: '2016-07', until: '2021-06' } }
    const task = { ...liaison, term: { from: '2012-01', until: '2016-06' } }
    const later = { ...liaison, term: { from: '2016-07', until: '2021-06' } }
    const ended = endRole([first, second, task, later], seat, '2014-03-01')
    const until = '2014-03-01'
    expect(ended.ok && ended.roles).toEqual([
      { ...first, term: { from: '2011-07', until } },
      second,
      { ...task, term: { from: '2012-01', until } },
      later,
    ])
    const again = ended.ok ? endRole(ended.roles, seat, '2015-01-01') : ended
    expect(again).toEqual({ ok: false, code: 'roleNotHeld' })
  })

  test('a liaison that no seat supports ends with none', () => {
    const post: Role = {
      ...seat,
      name: 'publicityMember',
      organization: 'city',
      term: { from: '2024-07', until: '2027-06' },
    }
    expect(end([post, liaison], post)).toEqual([{ ...post, term: { from: '2024-07', until: last } }, liaison])
  })

  test('a role until the last day of all is ended', () => {
    const handler: Role = { person: 'chu', name: 'caseHandler', organization: 'city', term: { from: '2024-07' } }
    const endless = { ...handler, term: { from: '2024-07', until: '9999-12-31' } }
    expect(end([endless], endless)).toEqual([{ ...handler, term: { from: '2024-07', until: last } }])
  })

  test('the seat can be assigned again from the day after', () => {
    const next = { ...secretary, person: 'lu', term: { from: '2026-11-01', until: '2029-10-31' } }
    expect(assignRole(end([secretary], secretary), tree, next, full).ok).toBe(true)
  })

  test.each<[string, Role, string]>([
    ['roleNotHeld', { ...secretary, person: 'lu' }, last],
    ['roleNotHeld', secretary, '2030-01-01'],
    ['dateInvalid', secretary, 'today'],
  ])('refuses: %s', (code, role, date) => {
    expect(endRole([secretary], role, date)).toEqual({ ok: false, code })
  })
})

test('secretary and deputy secretary are approved above', () => {
  expect(roleNames.filter(isApprovedAbove)).toEqual(['secretary', 'deputySecretary'])
})

test('SYSTEMS 42: a role ends with its term', () => {
  expect(rolesOn([secretary], 'fang', '2029-06-30')).toHaveLength(1)
  expect(rolesOn([secretary], 'fang', '2029-07-01')).toHaveLength(0)
  expect(rolesOn([secretary], 'lu', '2026-11-24')).toHaveLength(0)
})
