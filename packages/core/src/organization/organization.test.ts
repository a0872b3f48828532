import { describe, expect, test } from 'vitest'
import {
  addOrganization,
  isWithin,
  moveOrganization,
  superiorsOf,
  type PartyOrganization,
  type Tree,
} from './organization.ts'

const since = (from: string) => ({ from })
const city: PartyOrganization = { id: 'city', kind: 'committee', name: '云汀市网商党委', period: since('2011-06') }
const zone: PartyOrganization = {
  id: 'zone',
  kind: 'generalBranch',
  name: '云汀商城服务区党总支',
  parent: 'city',
  period: since('2012-03'),
}
const village: PartyOrganization = {
  id: 'village',
  kind: 'branch',
  name: '云汀市柳塘网商党支部',
  parent: 'city',
  form: 'ordinary',
  host: { kind: 'village', name: '柳塘村' },
  area: '柳塘',
  period: since('2013-07'),
}
const group: PartyOrganization = {
  id: 'group',
  kind: 'group',
  name: '仓储党小组',
  parent: 'village',
  period: since('2013-09'),
}
const tree: Tree = [city, zone, village, group]

describe('addOrganization', () => {
  test('builds a tree from its root, host and area apart from the parent', () => {
    let built: Tree = []
    for (const organization of tree) {
      const outcome = addOrganization(built, organization)
      if (!outcome.ok) throw new Error(outcome.code)
      built = outcome.tree
    }
    expect(built).toEqual(tree)
    expect(built[2]).toMatchObject({ parent: 'city', host: { name: '柳塘村' }, area: '柳塘' })
  })

  test('takes a kind of host nobody thought of', () => {
    const host = { kind: 'livestreamBase', name: '半亩直播基地' }
    expect(addOrganization(tree, { ...village, id: 'new', host, chainLink: '直播' }).ok).toBe(true)
  })

  test('takes a day and a month for the same beginning', () => {
    const parent = { ...city, period: since('2013-07-15') }
    expect(addOrganization([parent], village).ok).toBe(true)
  })

  test.each<[string, PartyOrganization]>([
    ['idTaken', village],
    ['parentMissing', { id: 'x', kind: 'branch', name: '溪上党支部', period: since('2020-01') }],
    ['parentUnknown', { ...village, id: 'x', parent: 'nowhere' }],
    ['parentKind', { ...village, id: 'x', parent: 'group' }],
    ['parentKind', { ...village, id: 'x', parent: 'village' }],
    ['parentKind', { ...zone, id: 'x', parent: 'zone' }],
    ['parentKind', { ...city, id: 'x', parent: 'zone' }],
    ['parentKind', { ...group, id: 'x', parent: 'city' }],
    ['cycle', { ...city, id: 'x', parent: 'x' }],
    ['periodInvalid', { ...village, id: 'x', period: { from: '2014-05', until: '2013-05' } }],
    ['parentNotInForce', { ...village, id: 'x', period: since('2011-05') }],
  ])('refuses: %s', (code, organization) => {
    expect(addOrganization(tree, organization)).toEqual({ ok: false, code })
  })
})

describe('moveOrganization', () => {
  test('takes everything below along', () => {
    const outcome = moveOrganization(tree, 'village', 'zone', '2026-11-24')
    expect(outcome.ok && superiorsOf(outcome.tree, 'group').map(({ id }) => id)).toEqual(['village', 'zone', 'city'])
  })

  test.each([
    ['organizationUnknown', 'nobody', 'city', '2026-11-24'],
    ['cycle', 'city', 'zone', '2026-11-24'],
    ['cycle', 'village', 'village', '2026-11-24'],
    ['parentUnknown', 'village', 'nowhere', '2026-11-24'],
    ['parentKind', 'group', 'zone', '2026-11-24'],
    ['parentNotInForce', 'village', 'zone', '2012-02-28'],
  ])('refuses: %s', (code, id, parent, date) => {
    expect(moveOrganization(tree, id, parent, date)).toEqual({ ok: false, code })
  })
})

test('knows who stands below whom', () => {
  expect(isWithin(tree, 'group', 'city')).toBe(true)
  expect(isWithin(tree, 'city', 'city')).toBe(true)
  expect(isWithin(tree, 'city', 'group')).toBe(false)
  expect(isWithin(tree, 'nobody', 'city')).toBe(false)
})

test('a ring from elsewhere comes to an end', () => {
  const ring: Tree = [
    { ...city, id: 'a', parent: 'b' },
    { ...city, id: 'b', parent: 'c' },
    { ...city, id: 'c', parent: 'b' },
  ]
  expect(superiorsOf(ring, 'a').map(({ id }) => id)).toEqual(['b', 'c'])
})
