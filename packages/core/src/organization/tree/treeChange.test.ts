import { describe, expect, test } from 'vitest'
import { isWithin, organizationOn, superiorsOf } from './lineage.ts'
import type { PartyOrganization } from './organization.ts'
import { builtTree } from '../testing/builtTree.ts'
import { city, group, since, tree, village, zone } from '../testing/yunting.ts'
import { emptyTree, rowsOf, type Tree } from './tree.ts'
import {
  addOrganization,
  changeOrganization,
  endOrganization,
  moveOrganization,
  type TreeOutcome,
} from './treeChange.ts'

const day = '2026-11-24'
const treeOf = (outcome: TreeOutcome): Tree => {
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.tree
}
const above = (changed: Tree, id: string, on = day) => superiorsOf(changed, id, on).map((one) => one.id)

describe('addOrganization', () => {
  test('adds organisations from the root; host and area are independent of the parent', () => {
    let built = emptyTree
    for (const organization of [city, zone, village, group]) built = treeOf(addOrganization(built, organization))
    expect(built).toEqual(tree)
    expect(rowsOf(built)[2]).toMatchObject({ parent: 'city', host: { name: '柳塘村' }, area: '柳塘' })
  })

  test('leaves the tree it is given as it is', () => {
    treeOf(addOrganization(tree, { ...village, id: 'new' }))
    expect(tree).toEqual(builtTree(city, zone, village, group))
  })

  test('SYSTEMS 88: accepts unforeseen kinds of host, forms and chain links', () => {
    const host = { kind: 'livestreamBase', name: '半亩直播基地' }
    expect(addOrganization(tree, { ...village, id: 'new', host, form: 'streamBranch', chainLink: '直播' }).ok).toBe(
      true,
    )
  })

  test.each([
    ['area and link', { area: '柳塘', chainLink: 'warehousing' }],
    ['an area alone', { area: '柳塘' }],
    ['a link alone', { chainLink: 'logistics' }],
    ['neither', {}],
  ])('SYSTEMS 89, 97: a branch founded in a month carries %s', (_what, dimensions) => {
    const branch = { id: 'new', kind: 'branch', name: '溪上党支部', parent: 'city', period: since('2013-04') } as const
    expect(organizationOn(treeOf(addOrganization(tree, { ...branch, ...dimensions })), 'new', '2013-04-01')).toEqual({
      ...branch,
      ...dimensions,
    })
  })

  test('SYSTEMS 55: an association hosts a branch without being above it', () => {
    const host = { kind: 'ecommerceAssociation', name: '江岸电子商务协会' }
    expect(above(treeOf(addOrganization(tree, { ...village, id: 'association', host })), 'association')).toEqual([
      'city',
    ])
  })

  test('SYSTEMS 3: a second city is a second root', () => {
    const both = treeOf(addOrganization(tree, { ...city, id: 'other', name: '青屿市网商党委' }))
    expect(isWithin(both, 'village', 'other', day)).toBe(false)
  })

  test('a day and a month of the same beginning are compatible', () => {
    expect(addOrganization(builtTree({ ...city, period: since('2013-07-15') }), village).ok).toBe(true)
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
    ['formNotFormal', { ...village, id: 'x', form: 'virtualBranch' }],
    ['formNotFormal', { ...zone, id: 'x', form: 'jointBranch' }],
    ['rowInvalid', {} as never],
    ['kindUnknown', { ...village, id: 'x', kind: 'club' as never }],
  ])('SYSTEMS 41: refuses %s', (code, organization) => {
    expect(addOrganization(tree, organization)).toEqual({ ok: false, code })
  })
})

describe('moveOrganization', () => {
  test('moves everything below along, and the past stays', () => {
    const moved = treeOf(moveOrganization(tree, 'village', 'zone', '2026-11-24'))
    expect(above(moved, 'group', '2026-11-24')).toEqual(['village', 'zone', 'city'])
    expect(above(moved, 'group', '2026-11-23')).toEqual(['village', 'city'])
  })

  test('a second move on the same day is refused, and another change of that day is one with the first', () => {
    const moved = treeOf(moveOrganization(tree, 'village', 'zone', '2026-11'))
    expect(moveOrganization(moved, 'village', 'city', '2026-11-01')).toEqual({ ok: false, code: 'changeRepeated' })
    const both = treeOf(changeOrganization(moved, 'village', { from: '2026-11-01', area: null }))
    expect(rowsOf(both)[2]?.changes).toEqual([{ from: '2026-11-01', parent: 'zone', area: null }])
  })

  test('where it began stays: only what it did not have then is added on that day', () => {
    expect(moveOrganization(tree, 'village', 'zone', '2013-07-01')).toEqual({ ok: false, code: 'changeRepeated' })
    const added = treeOf(changeOrganization(tree, 'village', { from: '2013-07', chainLink: 'supply' }))
    expect(rowsOf(added)[2]).toEqual({ ...village, chainLink: 'supply' })
  })

  test('a move before a later one says until when it holds', () => {
    const later = treeOf(moveOrganization(tree, 'village', 'city', '2020-01'))
    const outcome = moveOrganization(later, 'village', 'zone', '2015-01')
    expect(outcome).toMatchObject({ ok: true, until: '2019-12-31' })
    expect(above(treeOf(outcome), 'village', '2019-12-31')).toEqual(['zone', 'city'])
    expect(changeOrganization(later, 'village', { from: '2015-01', area: null })).not.toHaveProperty('until')
  })

  test('an earlier move is put in before a later one', () => {
    const later = treeOf(moveOrganization(tree, 'village', 'zone', '2020-01'))
    const both = treeOf(changeOrganization(later, 'village', { from: '2015-01', area: null }))
    expect(rowsOf(both)[2]?.changes?.map(({ from }) => from)).toEqual(['2015-01', '2020-01'])
  })

  test.each([
    ['organizationUnknown', 'nobody', 'city', '2026-11-24'],
    ['cycle', 'city', 'zone', '2026-11-24'],
    ['cycle', 'village', 'village', '2026-11-24'],
    ['parentUnknown', 'village', 'nowhere', '2026-11-24'],
    ['parentKind', 'group', 'zone', '2026-11-24'],
    ['organizationNotInForce', 'village', 'zone', '2012-02-28'],
    ['dateInvalid', 'village', 'zone', '2013-13-01'],
    ['parentUnknown', 'village', 7 as never, '2026-11-24'],
  ])('refuses: %s', (code, id, parent, date) => {
    expect(moveOrganization(tree, id, parent, date)).toEqual({ ok: false, code })
  })

  test('refuses a cycle that only a later change makes', () => {
    const root = { ...city, id: 'root' }
    const one = { ...city, id: 'one', parent: 'root' }
    const two = { ...city, id: 'two', parent: 'root', changes: [{ from: '2015-01', parent: 'one' }] }
    const three = builtTree(root, one, two)
    expect(moveOrganization(three, 'one', 'two', '2014-01')).toEqual({ ok: false, code: 'cycle' })
  })
})

describe('changeOrganization', () => {
  test('renames from a day on and takes a host away', () => {
    const changed = treeOf(changeOrganization(tree, 'village', { from: '2020-05', name: '柳塘电商党支部', host: null }))
    expect(organizationOn(changed, 'village', '2020-04-30')).toEqual(village)
    const { host: _host, ...rest } = village
    expect(organizationOn(changed, 'village', '2020-05-01')).toEqual({ ...rest, name: '柳塘电商党支部' })
  })

  test.each([
    ['kindUnknown', { from: '2020-05', kind: 'club' as never }],
    ['textInvalid', { from: '2020-05', name: null as never }],
    ['parentKind', { from: '2020-05', kind: 'generalBranch', form: null }],
    ['formNotFormal', { from: '2020-05', kind: 'generalBranch' }],
    ['dateInvalid', {} as never],
    ['rowInvalid', null as never],
  ] as const)('refuses: %s', (code, change) => {
    expect(changeOrganization(tree, 'village', change)).toEqual({ ok: false, code })
  })
})

describe('endOrganization', () => {
  const ended = (id: string, until: string, from: Tree = tree) => {
    const outcome = endOrganization(from, id, until)
    return outcome.ok ? rowsOf(outcome.tree).find((one) => one.id === id)?.period : outcome.code
  }

  test('SYSTEMS 73: ends an organisation that has nothing below it', () => {
    const without = treeOf(endOrganization(tree, 'group', '2014-06'))
    expect(ended('village', '2014-06', without)).toEqual({ from: '2013-07', until: '2014-06' })
  })

  test('keeps the past, and drops what was to change later', () => {
    const changes = [
      { from: '2014-01', area: '柳塘新区' },
      { from: '2020-01', parent: 'zone' },
    ]
    const closed = treeOf(endOrganization(builtTree(city, zone, { ...village, changes }), 'village', '2014-06'))
    expect(rowsOf(closed)[2]).toMatchObject({ period: { until: '2014-06' }, changes: [changes[0]] })
    expect(organizationOn(closed, 'village', '2014-06-30')?.area).toBe('柳塘新区')
    expect(organizationOn(closed, 'village', '2014-07-01')).toBeUndefined()
  })

  test('an ended organisation takes nothing below it and does not move', () => {
    const closed = treeOf(endOrganization(tree, 'zone', '2014-06'))
    const under = { ...village, id: 'x', parent: 'zone' }
    expect(addOrganization(closed, under)).toEqual({ ok: false, code: 'parentNotInForce' })
    expect(moveOrganization(closed, 'zone', 'city', '2014-07-01').ok).toBe(false)
    const short = { ...under, period: { from: '2013-07', until: '2014-05' } }
    expect(addOrganization(closed, short).ok).toBe(true)
  })

  test('what once was below may be elsewhere by then', () => {
    const under = builtTree(city, zone, { ...village, parent: 'zone' })
    expect(ended('zone', '2020-05', under)).toBe('subordinateInForce')
    const moved = treeOf(moveOrganization(under, 'village', 'city', '2020-05-15'))
    expect(ended('zone', '2020-05-13', moved)).toBe('subordinateInForce')
    expect(ended('zone', '2020-05-14', moved)).toEqual({ from: '2012-03', until: '2020-05-14' })
  })

  test.each([
    ['subordinateInForce', 'village', '2014-06'],
    ['organizationUnknown', 'nobody', '2014-06'],
    ['periodInvalid', 'zone', '2012-02'],
    ['periodInvalid', 'zone', 'soon'],
    ['periodInvalid', 'zone', 2014 as never],
    ['periodInvalid', 'zone', undefined as never],
  ])('refuses: %s', (code, id, until) => {
    expect(ended(id, until)).toBe(code)
  })

  test.each(['2012-01', '2014-06', '2014-07'])(
    'refuses the end %s of one that has an end, and keeps its past',
    (until) => {
      const renamed = {
        ...zone,
        period: { from: '2012-03', until: '2014-06' },
        changes: [{ from: '2013-01', name: '新' }],
      }
      expect(ended('zone', until, builtTree(city, renamed))).toBe(until === '2012-01' ? 'periodInvalid' : 'endGiven')
      expect(ended('zone', '2012-12', builtTree(city, renamed))).toBe('endGiven')
    },
  )
})
