import { describe, expect, test } from 'vitest'
import { officersOn, rolesOn, termsEnding } from './officers.ts'
import { endOrganization } from '../tree/treeChange.ts'
import { role, tree } from '../testing/branchRoles.ts'

const day = '2026-11-24'
const next = { term: { from: '2029-07', until: '2034-06' } }

describe('officersOn', () => {
  const roles = [
    role('qiao', 'disciplineMember'),
    role('fang', 'secretary'),
    role('chu', 'caseHandler'),
    role('lin', 'secretary', 'village', next),
    role('fang', 'organizationMember'),
    role('bai', 'secretary', 'zone'),
    role('wen', 'groupLeader', 'group'),
  ]
  const named = (organization: string, on: string) =>
    officersOn(roles, tree, organization, on).map(({ person, name }) => `${person} ${name}`)

  test('SYSTEMS 11: names who is secretary of one branch on a day', () => {
    expect(named('village', day)[0]).toBe('fang secretary')
    expect(named('village', '2029-07-01')).toEqual(['lin secretary'])
  })

  test('SYSTEMS 28: names one person once for each seat, and nobody without one', () => {
    expect(named('village', day)).toEqual(['fang secretary', 'fang organizationMember', 'qiao disciplineMember'])
  })

  test('names the leader of a group', () => {
    expect(named('group', day)).toEqual(['wen groupLeader'])
  })

  test('nobody leads a branch after its end', () => {
    const ended = endOrganization(tree, 'zone', '2026-10')
    expect(ended.ok && officersOn(roles, ended.tree, 'zone', day)).toEqual([])
    expect(named('zone', day)).toEqual(['bai secretary'])
  })

  test('leaves out what cannot be read', () => {
    const stored = [
      { ...role('fang', 'secretary'), name: 'chairman' },
      { person: 'fang', organization: 'village' },
      null,
    ]
    expect(officersOn(stored as never, tree, 'village', day)).toEqual([])
    expect(rolesOn(stored as never, 'fang', day)).toEqual([])
    expect(termsEnding(stored as never, '2024-01-01', '2030-01-01')).toEqual({ ok: true, roles: [] })
  })

  test.each(['soon', '2026-11', 7 as never])('nobody leads on %j, which is no day', (noDay) => {
    expect([named('village', noDay), rolesOn(roles, 'fang', noDay)]).toEqual([[], []])
  })
})

describe('termsEnding', () => {
  const early = role('qiao', 'disciplineMember', 'village', { term: { from: '2024-07', until: '2029-06-15' } })
  const month = role('fang', 'secretary')
  const endless = role('chu', 'caseHandler', 'city', { term: { from: '2024-07' } })

  test('names the terms whose last day lies in the time, the first one first', () => {
    expect(termsEnding([month, early, endless], '2029-06-01', '2029-06-30')).toEqual({
      ok: true,
      roles: [early, month],
    })
    expect(termsEnding([month, early, endless], '2029-01', '2029-06')).toEqual({ ok: true, roles: [early, month] })
  })

  test('both days are included, and a month ends with its last day', () => {
    expect(termsEnding([month, early], '2029-06-15', '2029-06-29')).toEqual({ ok: true, roles: [early] })
    expect(termsEnding([month, early], '2029-06-16', '2029-06-30')).toEqual({ ok: true, roles: [month] })
    expect(termsEnding([month, early], '2029-07-01', '2030-01-01')).toEqual({ ok: true, roles: [] })
  })

  test.each([
    ['2029-02-30', '2029-12-31'],
    ['2029', '2029-12-31'],
    ['2029-07', '2029-06'],
    ['2029-07', undefined as never],
  ])('refuses what is no time: %j to %j', (from, until) => {
    expect(termsEnding([month], from, until)).toEqual({ ok: false, code: 'dateInvalid' })
  })
})
