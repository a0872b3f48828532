import { findOrganizationRow } from '@liangpai/server'
import { expect, test } from 'vitest'
import { findIssuer } from '../../store/issuers.ts'
import { appoint, type Office, onEveryOffice } from '../../testing/office.ts'

onEveryOffice('a charter', (office) => {
  type Chartered = Parameters<Office['registry']['verbs']['charter']>[1]
  const charter = (changes: Partial<Chartered>, as = 'qiao') =>
    office.registry.verbs
      .charter({ as }, { organization: 'zone', kind: 'branch', name: '服务区党支部', ...changes })
      .then(
        ({ findings }) => findings,
        (error: { code?: string }) => error.code ?? 'crash',
      )
  const row = () => findOrganizationRow(office.registry.context.store.db, 'zone')

  test('a branch of thirteen full members is founded with a committee of three', async () => {
    expect(await charter({ founding: { fullMembers: 13, committeeSeats: 3 } })).toEqual([])
    const founding = JSON.parse((await row())?.founding ?? '{}') as unknown
    expect(founding).toMatchObject({ state: 'founded', approvedBy: 'office', rules: '2025-04', committeeSeats: 3 })
  })

  test('a founding off the usual numbers takes a reason', async () => {
    const founding = { fullMembers: 2, committeeSeats: 0 }
    expect(await charter({ founding })).toBe('overrideMissing')
    expect(await charter({ founding: { ...founding, reason: '因工作需要' } })).toEqual([
      'tooFewFullMembers',
      'jointBranchSuggested',
    ])
  })

  test.each<[string, Partial<Chartered>]>([
    ['overrideMissing', { founding: { fullMembers: 13, committeeSeats: 0 } }],
    ['countInvalid', { founding: { fullMembers: -1, committeeSeats: 0 } }],
    ['dateInvalid', { founding: { fullMembers: 3, committeeSeats: 0 }, since: '2026-11' }],
    ['parentKind', { founding: { fullMembers: 3, committeeSeats: 0 }, superior: 'liutang' }],
    ['invalidInput', { founding: { fullMembers: 3, committeeSeats: 0 }, kind: 'generalBranch' }],
    ['parentNotInForce', { since: '2026-10' }],
    ['dayUnreadable', { since: 'yesterday' }],
    ['formNotFormal', { form: 'virtualBranch' }],
    ['formNotFormal', { kind: 'generalBranch', form: 'jointBranch' }],
    ['issuerKind', { kind: 'group', superior: 'liutang', mayIssue: true }],
  ])('a charter is refused: %s', async (code, changes) => {
    expect(await charter(changes)).toBe(code)
    expect(await row()).toBeUndefined()
  })

  test('a group may not issue, newly chartered or not', async () => {
    const group = { kind: 'group', superior: 'liutang' } as const
    await charter(group)
    expect(await charter({ ...group, mayIssue: true })).toBe('issuerKind')
    expect(await findIssuer({ tx: office.registry.context.store.db, at: office.clock.now }, 'zone')).toBeUndefined()
  })

  test('a branch under a general branch is founded by the committee above, not by the general branch', async () => {
    const { verbs } = office.registry
    await verbs.charter({ as: 'qiao' }, { organization: 'market', kind: 'generalBranch', name: '市场党总支' })
    await appoint(verbs, 'market', 'jiang', 'secretary')
    const under = { superior: 'market', founding: { fullMembers: 5, committeeSeats: 0 } }
    expect(await charter(under, 'jiang')).toBe('notAllowed')
    expect(await charter(under)).toEqual([])
    expect(JSON.parse((await row())?.founding ?? '{}')).toMatchObject({ approvedBy: 'office' })
  })

  test('a charter records form, host and the month from which a branch exists', async () => {
    await charter({ form: 'migrantMemberBranch', host: { kind: 'village', name: '柳塘村' }, since: '2026-11' })
    expect(await row()).toMatchObject({ form: 'migrantMemberBranch', since: '2026-11', superiorId: 'office' })
    expect(JSON.parse((await row())?.host ?? '{}')).toEqual({ kind: 'village', name: '柳塘村' })
  })

  test.each<[string, Partial<Chartered>]>([
    ['parentKind', { kind: 'committee', superior: 'liutang' }],
    ['parentKind', { kind: 'group', superior: 'office' }],
    ['parentKind', { kind: 'branch', superior: 'liutang' }],
    ['organizationUnknown', { superior: 'nowhere' }],
    ['organizationKnown', { organization: 'liutang' }],
  ])('a place in the tree is refused: %s', async (code, changes) => {
    expect(await charter(changes)).toBe(code)
  })

  test('a charter is changes by a leader of the superior, and the right to issue by a leader of the office', async () => {
    expect(await charter({ kind: 'group', superior: 'liutang' }, 'lin')).toEqual([])
    const own = { organization: 'own', mayIssue: true }
    for (const as of ['lin', 'chu', 'nobody']) expect(await charter(own, as), as).toBe('notAllowed')
  })
})
