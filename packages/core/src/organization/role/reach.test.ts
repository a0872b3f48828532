import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignRole } from './assignment.ts'
import { reaches, withinReach } from './reach.ts'
import { type Role, roleNames } from './role.ts'
import { builtTree } from '../testing/builtTree.ts'
import { role, tree } from '../testing/branchRoles.ts'

const secretary = role('fang', 'secretary')
const seat = role('qiao', 'committeeMember', 'city')
const liaison = role('qiao', 'liaisonMember', 'city', { liaisonFor: ['zone'] })

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

  test('SYSTEMS 43: a liaison reaches only the named branches', () => {
    expect(reaches([seat, liaison], tree, 'qiao', 'zone', '2026-11-24')).toBe(true)
    expect(reaches([seat, liaison], tree, 'qiao', 'city', '2026-11-24')).toBe(true)
    expect(reaches([seat, liaison], tree, 'qiao', 'village', '2026-11-24')).toBe(false)
  })

  test('SYSTEMS 68: a researcher reaches no organisation, not even the one that appointed them', () => {
    const researcher: Role = { person: 'jiang', name: 'researcher', organization: 'city', term: { from: '2024-07' } }
    expect(assignRole([], tree, researcher).ok).toBe(true)
    expect(withinReach([researcher], tree, 'jiang', '2026-11-24')).toEqual([])
    for (const id of tree.nodes.keys()) expect(reaches([researcher], tree, 'jiang', id, '2026-11-24')).toBe(false)
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

describe('a branch that left the committee', () => {
  const period = { from: '2011-06' }
  const moved = builtTree(
    { id: 'top', kind: 'committee', name: 'top', period },
    { id: 'city', kind: 'committee', name: 'city', parent: 'top', period },
    { id: 'port', kind: 'committee', name: 'port', parent: 'top', period },
    {
      id: 'zone',
      kind: 'branch',
      name: 'zone',
      parent: 'city',
      period,
      changes: [{ from: '2026-01', parent: 'port' }],
    },
    { id: 'group', kind: 'group', name: 'group', parent: 'zone', period },
  )

  test('is out of the reach of its liaison from that day on, and so is what is below it', () => {
    const reach = (id: string, day: string) => reaches([seat, liaison], moved, 'qiao', id, day)
    expect([reach('zone', '2025-12-31'), reach('group', '2025-12-31')]).toEqual([true, true])
    expect([reach('zone', '2026-01-01'), reach('group', '2026-01-01')]).toEqual([false, false])
    expect(withinReach([seat, liaison], moved, 'qiao', '2026-01-01').map(({ id }) => id)).toEqual(['city'])
  })
})

test('a stored role that cannot be read reaches nothing', () => {
  const stored = [
    { ...secretary, name: 'chairman' },
    { ...liaison, liaisonFor: 'zone' },
    { ...secretary, term: null },
  ]
  for (const person of ['fang', 'qiao']) {
    expect(reaches(stored as never, tree, person, 'zone', '2026-11-24')).toBe(false)
    expect(withinReach(stored as never, tree, person, '2026-11-24')).toEqual([])
  }
})

describe('withinReach', () => {
  const day = '2026-11-24'
  const ids = (roles: readonly Role[], person: string, on = day) =>
    withinReach(roles, tree, person, on).map(({ id }) => id)

  test('lists what a secretary reaches, each above what is below it', () => {
    expect(ids([{ ...secretary, organization: 'city' }], 'fang')).toEqual(['city', 'village', 'group', 'zone'])
    expect(ids([secretary], 'fang', '2030-01-01')).toEqual([])
  })

  test('lists an organisation once, though several roles reach it', () => {
    expect(ids([secretary, role('fang', 'organizationMember'), role('fang', 'groupLeader', 'group')], 'fang')).toEqual([
      'village',
      'group',
    ])
  })

  test('is what reaches says of each organisation', () => {
    const organization = fc.constantFrom(...tree.nodes.keys(), 'nowhere')
    const anyRole = fc
      .tuple(fc.constantFrom(...roleNames), organization, fc.array(organization, { maxLength: 2 }))
      .map(([name, where, liaisonFor]) => role('qiao', name, where, { liaisonFor }))
    const anyDay = fc.constantFrom('2011-05-31', '2024-06-30', '2024-07-01', day, '2029-07-01')
    fc.assert(
      fc.property(fc.array(anyRole, { maxLength: 4 }), anyDay, (roles, on) => {
        const reached = [...tree.nodes.keys()].filter((id) => reaches(roles, tree, 'qiao', id, on))
        expect(ids(roles, 'qiao', on).toSorted()).toEqual(reached.toSorted())
      }),
    )
  })
})
