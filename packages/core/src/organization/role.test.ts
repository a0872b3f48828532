import { describe, expect, test } from 'vitest'
import type { PartyOrganization, Tree } from './organization.ts'
import { assignRole, reaches, rolesOn, type Role } from './role.ts'

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
const seat: Role = { person: 'qiao', name: 'committeeMember', organization: 'city', term }
const liaison: Role = { person: 'qiao', name: 'liaisonMember', organization: 'city', term, liaisonFor: ['zone'] }
const leader: Role = { person: 'fang', name: 'groupLeader', organization: 'group', term: { from: '2024-07' } }

describe('assignRole', () => {
  test('one person holds several roles in several bodies', () => {
    const outcome = assignRole([secretary], tree, leader)
    expect(outcome.ok && rolesOn(outcome.roles, 'fang', '2026-11-24').map(({ name }) => name)).toEqual([
      'secretary',
      'groupLeader',
    ])
  })

  test('a committee member becomes the liaison of a branch', () => {
    expect(assignRole([seat], tree, liaison).ok).toBe(true)
  })

  test('a longer term needs an approval of its own', () => {
    const long = { ...seat, term: { from: '2024-07', until: '2030-06' } }
    expect(assignRole([], tree, { ...long, longTermApproved: true }).ok).toBe(true)
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
    ['approvalMissing', [], { person: 'lu', name: 'deputySecretary', organization: 'village', term }],
    ['seatTaken', [secretary], { ...secretary, person: 'lu' }],
    ['roleHeldAlready', [seat], { ...seat, term: { from: '2029-06', until: '2030-06' } }],
    ['liaisonBranchMissing', [seat], { ...liaison, liaisonFor: [] }],
    ['liaisonNotCommitteeMember', [], liaison],
    ['liaisonNotCommitteeMember', [{ ...seat, organization: 'zone' }], liaison],
    ['liaisonOutsideScope', [seat], { ...liaison, liaisonFor: ['zone', 'nowhere'] }],
    ['liaisonOutsideScope', [seat], { ...liaison, liaisonFor: ['city'] }],
  ])('refuses: %s', (code, roles, role) => {
    expect(assignRole(roles, tree, role)).toEqual({ ok: false, code })
  })
})

test('a role ends with its term', () => {
  expect(rolesOn([secretary], 'fang', '2029-06-30')).toHaveLength(1)
  expect(rolesOn([secretary], 'fang', '2029-07-01')).toHaveLength(0)
  expect(rolesOn([secretary], 'lu', '2026-11-24')).toHaveLength(0)
})

describe('reaches', () => {
  test('a role reaches its organisation and all below', () => {
    expect(reaches([secretary], tree, 'fang', 'group', '2026-11-24')).toBe(true)
    expect(reaches([seat], tree, 'qiao', 'group', '2026-11-24')).toBe(true)
  })

  test('refuses what is above, beside, or after the term', () => {
    expect(reaches([secretary], tree, 'fang', 'city', '2026-11-24')).toBe(false)
    expect(reaches([secretary], tree, 'fang', 'zone', '2026-11-24')).toBe(false)
    expect(reaches([secretary], tree, 'fang', 'village', '2030-01-01')).toBe(false)
  })

  test('a liaison alone reaches the named branches and no others', () => {
    expect(reaches([liaison], tree, 'qiao', 'zone', '2026-11-24')).toBe(true)
    expect(reaches([liaison], tree, 'qiao', 'village', '2026-11-24')).toBe(false)
  })
})
