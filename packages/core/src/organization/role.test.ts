import { describe, expect, test } from 'vitest'
import type { Affiliation } from './affiliation.ts'
import type { PartyOrganization } from './organization.ts'
import { assignRole, endRole, isApprovedAbove, reaches, roleNames, rolesOn, type Role } from './role.ts'
import type { Tree } from './tree.ts'

const node = (id: string, kind: PartyOrganization['kind'], parent?: string): PartyOrganization => ({
  id,
  kind,
  name: id,
  ...(parent ? { parent } : {}),
  period: { from: '2011-06' },
})
const tree: Tree = [
  node('city', 'committee'),
  node('village', 'branch', 'city'),
  node('zone', 'branch', 'city'),
  node('group', 'group', 'village'),
]
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
const leader: Role = { person: 'fang', name: 'groupLeader', organization: 'group', term: { from: '2024-07' } }

describe('assignRole', () => {
  test('one person holds several roles in several bodies', () => {
    const outcome = assignRole([secretary], tree, leader, inGroup)
    expect(outcome.ok && rolesOn(outcome.roles, 'fang', '2026-11-24').map(({ name }) => name)).toEqual([
      'secretary',
      'groupLeader',
    ])
  })

  test('a committee member becomes the liaison of a branch', () => {
    expect(assignRole([seat], tree, liaison).ok).toBe(true)
  })

  test('a longer term needs an approval', () => {
    const long = { ...seat, term: { from: '2024-07', until: '2030-06' } }
    expect(assignRole([], tree, { ...long, termApprovedAbove: true }).ok).toBe(true)
    expect(assignRole([], tree, long)).toEqual({ ok: false, code: 'termTooLong' })
  })

  test('the seat is free again after the term', () => {
    const next = { ...secretary, person: 'lu', term: { from: '2029-07', until: '2034-06' } }
    expect(assignRole([secretary], tree, next).ok).toBe(true)
  })

  test.each<[string, Role[], Role]>([
    ['organizationUnknown', [], { ...secretary, organization: 'nowhere' }],
    ['roleKind', [], { ...secretary, organization: 'group' }],
    ['roleKind', [], { ...leader, organization: 'village' }],
    ['termInvalid', [], { ...seat, term: { from: '2024-07', until: '2024-06' } }],
    ['termMissing', [], { ...seat, term: { from: '2024-07' } }],
    ['approvalMissing', [], { ...secretary, approvedAbove: false }],
    ['approvalMissing', [], { ...deputy, approvedAbove: false }],
    ['seatTaken', [secretary], { ...secretary, person: 'lu' }],
    ['termTooShort', [], { ...seat, term: { from: '2024-07', until: '2027-05' } }],
    ['organizationNotInForce', [], { ...seat, term: { from: '2010-07', until: '2015-06' } }],
    ['seatTaken', [{ ...deputy, person: 'fang' }], deputy],
    ['leaderNotInGroup', [], leader],
    ['roleHeldAlready', [seat], { ...seat, term: { from: '2029-06', until: '2034-06' } }],
    ['liaisonNotCommitteeMember', [seat], { ...liaison, term: { from: '2024-07', until: '2029-07' } }],
    ['liaisonNotCommitteeMember', [seat], { ...liaison, term: { from: '2024-07' } }],
    ['liaisonBranchMissing', [seat], { ...liaison, liaisonFor: [] }],
    ['liaisonNotCommitteeMember', [], liaison],
    ['liaisonNotCommitteeMember', [{ ...seat, organization: 'zone' }], liaison],
    ['liaisonOutsideScope', [seat], { ...liaison, liaisonFor: ['zone', 'nowhere'] }],
    ['liaisonOutsideScope', [seat], { ...liaison, liaisonFor: ['city'] }],
  ])('refuses: %s', (code, roles, role) => {
    expect(assignRole(roles, tree, role)).toEqual({ ok: false, code })
  })
})

describe('a group', () => {
  test('may be led by any of its members, migrant members included', () => {
    const migrant = { ...inGroup, homeOrganization: 'far', participatingOrganizations: ['village'] }
    expect(assignRole([], tree, leader, migrant).ok).toBe(true)
  })

  test.each<[string, Affiliation]>([
    ['in no group', { ...inGroup, group: 'other' }],
    ['another person', { ...inGroup, person: 'lu' }],
  ])('refuses a leader by the affiliation of somebody %s', (_who, affiliation) => {
    expect(assignRole([], tree, leader, affiliation)).toEqual({ ok: false, code: 'leaderNotInGroup' })
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

  test('the seat can be assigned again from the day after', () => {
    const next = { ...secretary, person: 'lu', term: { from: '2026-11-01', until: '2029-10-31' } }
    expect(assignRole(end([secretary], secretary), tree, next).ok).toBe(true)
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

test('a role ends with its term', () => {
  expect(rolesOn([secretary], 'fang', '2029-06-30')).toHaveLength(1)
  expect(rolesOn([secretary], 'fang', '2029-07-01')).toHaveLength(0)
  expect(rolesOn([secretary], 'lu', '2026-11-24')).toHaveLength(0)
})

describe('reaches', () => {
  test('a role reaches its organisation and all below', () => {
    expect(reaches([secretary], tree, 'fang', 'group', '2026-11-24')).toBe(true)
    expect(reaches([{ ...secretary, organization: 'city' }], tree, 'fang', 'group', '2026-11-24')).toBe(true)
  })

  test('a role does not reach what is above or beside, nor anything after its term', () => {
    expect(reaches([secretary], tree, 'fang', 'city', '2026-11-24')).toBe(false)
    expect(reaches([secretary], tree, 'fang', 'zone', '2026-11-24')).toBe(false)
    expect(reaches([secretary], tree, 'fang', 'village', '2030-01-01')).toBe(false)
  })

  test('a liaison reaches only the named branches', () => {
    expect(reaches([seat, liaison], tree, 'qiao', 'zone', '2026-11-24')).toBe(true)
    expect(reaches([seat, liaison], tree, 'qiao', 'city', '2026-11-24')).toBe(true)
    expect(reaches([seat, liaison], tree, 'qiao', 'village', '2026-11-24')).toBe(false)
  })

  test('a case handler reaches everything below the office and needs no term', () => {
    const handler: Role = { person: 'chu', name: 'caseHandler', organization: 'city', term: { from: '2024-07' } }
    expect(assignRole([], tree, handler).ok).toBe(true)
    expect(reaches([handler], tree, 'chu', 'group', '2026-11-24')).toBe(true)
  })

  test('a liaison of several branches reaches each', () => {
    const both = { ...liaison, liaisonFor: ['zone', 'village'] }
    expect(['zone', 'village', 'group'].map((id) => reaches([both], tree, 'qiao', id, '2026-11-24'))).toEqual([
      true,
      true,
      true,
    ])
  })
})
