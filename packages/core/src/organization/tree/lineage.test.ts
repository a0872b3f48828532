import { expect, test } from 'vitest'
import { childrenOf, descendantsOf, isWithin, organizationOn, organizationsOn, pathOf, superiorsOf } from './lineage.ts'
import { builtTree } from '../testing/builtTree.ts'
import { city, group, tree, village, zone } from '../testing/yunting.ts'

const day = '2026-11-24'
const ids = (organizations: readonly { id: string }[]) => organizations.map(({ id }) => id)

test('an organisation is found on the days of its period', () => {
  expect(organizationOn(tree, 'village', '2013-07-01')).toEqual(village)
  expect(organizationOn(tree, 'village', '2013-06-30')).toBeUndefined()
  expect(ids(organizationsOn(tree, '2012-12-31'))).toEqual(['city', 'zone'])
})

test('what is above and below is that of the day', () => {
  expect(ids(superiorsOf(tree, 'group', day))).toEqual(['village', 'city'])
  expect(ids(pathOf(tree, 'group', day))).toEqual(['city', 'village', 'group'])
  expect(ids(childrenOf(tree, 'city', day))).toEqual(['zone', 'village'])
  expect(ids(descendantsOf(tree, 'city', day))).toEqual(['zone', 'village', 'group'])
  expect(ids(descendantsOf(tree, 'city', '2013-07-31'))).toEqual(['zone', 'village'])
})

test('childrenOf names only who is below on the day, not who was or will be', () => {
  const moved = builtTree(city, zone, { ...village, changes: [{ from: '2015-03', parent: 'zone' }] })
  expect([ids(childrenOf(moved, 'zone', '2015-02-28')), ids(childrenOf(moved, 'zone', '2015-03-01'))]).toEqual([
    [],
    ['village'],
  ])
  expect(ids(childrenOf(moved, 'city', '2015-03-01'))).toEqual(['zone'])
})

test('isWithin follows the parents of the day', () => {
  expect(isWithin(tree, 'group', 'city', day)).toBe(true)
  expect(isWithin(tree, 'city', 'city', day)).toBe(true)
  expect(isWithin(tree, 'city', 'group', day)).toBe(false)
  expect(isWithin(tree, 'group', 'city', '2013-08-31')).toBe(false)
  expect(isWithin(tree, 'nobody', 'nobody', day)).toBe(false)
})

test('in the month of a beginning, who begins first stands without the superior that is not there yet', () => {
  const early = builtTree({ ...city, period: { from: '2013-07-15' } }, village)
  expect(pathOf(early, 'village', '2013-07-10')).toEqual([village])
  expect(ids(pathOf(early, 'village', '2013-07-15'))).toEqual(['city', 'village'])
  expect(isWithin(early, 'village', 'city', '2013-07-10')).toBe(false)
})

test.each(['soon', '2013', '', '2013-07', '2027-02-29', 7 as never, undefined as never])(
  'no organisation is in force on %j',
  (noDay) => {
    expect(organizationOn(tree, 'city', noDay)).toBeUndefined()
    expect(organizationsOn(tree, noDay)).toEqual([])
    expect(descendantsOf(tree, 'city', noDay)).toEqual([])
    expect(pathOf(tree, 'group', noDay)).toEqual([])
    expect(isWithin(tree, 'group', 'city', noDay)).toBe(false)
  },
)

test.each(['nobody', '__proto__', 'constructor', 7 as never])('an unknown id %j has nothing', (id) => {
  expect(organizationOn(tree, id, day)).toBeUndefined()
  expect([childrenOf(tree, id, day), descendantsOf(tree, id, day), pathOf(tree, id, day)]).toEqual([[], [], []])
  expect(isWithin(tree, id, 'city', day)).toBe(false)
  expect(isWithin(tree, group.id, id, day)).toBe(false)
})
