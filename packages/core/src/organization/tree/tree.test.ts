import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { organizationOn, pathOf } from './lineage.ts'
import type { OrganizationRow } from './organizationRow.ts'
import { city, group, since, tree, village, zone } from '../testing/yunting.ts'
import { emptyTree, judgeTree, rowsOf, treeFrom } from './tree.ts'

const rules = join(import.meta.dirname, '..')
const rows = [city, zone, village, group]
/** Input from elsewhere. */
const judge = (...input: unknown[]) => judgeTree(input as OrganizationRow[])

describe('treeFrom', () => {
  test('reads rows in any order', () => {
    const read = treeFrom(rows.toReversed())
    expect(read).toEqual({ ok: true, tree })
  })

  test('gives back the rows, from JSON too', () => {
    expect(rowsOf(tree)).toEqual(rows)
    expect(treeFrom(JSON.parse(JSON.stringify(rowsOf(tree))))).toEqual({ ok: true, tree })
    expect(treeFrom([])).toEqual({ ok: true, tree: emptyTree })
  })

  test('a property that is null is one that is not given', () => {
    const read = treeFrom([{ ...city, parent: null, area: null, changes: null }] as never)
    expect(read.ok && rowsOf(read.tree)).toEqual([city])
  })

  test('a row with changes says what held when', () => {
    const moved = { ...village, changes: [{ from: '2015-03', parent: 'zone', area: null }] }
    const read = treeFrom([group, moved, zone, city])
    if (!read.ok) throw new Error(JSON.stringify(read.findings))
    const path = (day: string) => pathOf(read.tree, 'group', day).map(({ id }) => id)
    expect([path('2015-02-28'), path('2015-03-01')]).toEqual([
      ['city', 'village', 'group'],
      ['city', 'zone', 'village', 'group'],
    ])
    expect(organizationOn(read.tree, 'village', '2015-02-28')?.area).toBe('柳塘')
    expect(organizationOn(read.tree, 'village', '2015-03-01')).not.toHaveProperty('area')
  })

  test('changes stand in any order and are given back in theirs', () => {
    const changes = [
      { from: '2015-03', name: '柳塘电商党支部' },
      { from: '2014-01-15', area: '柳塘新区' },
    ]
    const read = treeFrom([city, { ...village, changes }])
    expect(read.ok && rowsOf(read.tree)[1]?.changes).toEqual(changes.toReversed())
  })

  test('two committees may change places', () => {
    const root = { ...city, id: 'root' }
    const one: OrganizationRow = { ...city, id: 'one', parent: 'root', changes: [{ from: '2015-01', parent: 'two' }] }
    const two: OrganizationRow = { ...city, id: 'two', parent: 'one', changes: [{ from: '2015-01', parent: 'root' }] }
    expect(judge(one, root, two)).toEqual([])
    expect(judge(one, root, { ...two, changes: [{ from: '2015-02', parent: 'root' }] })).toEqual([
      { row: 0, id: 'one', code: 'cycle', from: '2015-01-01' },
      { row: 2, id: 'two', code: 'cycle', from: '2015-01-01' },
    ])
  })

  test('a day and a month of the same beginning are compatible', () => {
    expect(judge({ ...city, period: since('2013-07-15') }, village)).toEqual([])
  })
})

describe('judgeTree', () => {
  test('tells everything that is wrong at once, each with the row, the id and the first day', () => {
    expect(
      judge(
        city,
        {},
        { ...village, id: 'early', period: since('2011-05') },
        { ...village, id: 'late', changes: [{ from: '2020-02', parent: 'nowhere' }] },
        { ...group, id: 'stray', parent: 'city' },
        city,
      ),
    ).toEqual([
      { row: 1, id: '', code: 'rowInvalid' },
      { row: 2, id: 'early', code: 'parentNotInForce', from: '2011-05-01' },
      { row: 3, id: 'late', code: 'parentUnknown', from: '2020-02-01' },
      { row: 4, id: 'stray', code: 'parentKind', from: '2013-09-01' },
      { row: 5, id: 'city', code: 'idTaken' },
    ])
  })

  test('tells everything that is wrong with one row, each once', () => {
    const changes = [
      { from: '2014-13', kind: 'club' },
      { from: '2012-01', area: null },
      { from: '2015-01', name: '', area: 7 },
    ]
    const faults = judge(city, { ...village, kind: 'club', name: '', area: null, period: { from: 'soon' } })
    expect(faults.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '1 kindUnknown',
      '1 textInvalid',
      '1 periodInvalid',
    ])
    expect(judge(city, { ...village, parent: 7, changes }).map(({ code, from }) => [code, from])).toEqual([
      ['parentUnknown', undefined],
      ['dateInvalid', undefined],
      ['kindUnknown', undefined],
      ['organizationNotInForce', '2012-01-01'],
      ['textInvalid', '2015-01-01'],
    ])
  })

  test('does not blame what stands under an organisation whose row cannot be read', () => {
    expect(judge(city, { ...zone, kind: 'zone' }, { ...village, parent: 'zone' })).toEqual([
      { row: 1, id: 'zone', code: 'kindUnknown' },
    ])
  })

  test.each<[string, object, string?]>([
    ['kindUnknown', { kind: 'club' }],
    ['kindUnknown', { kind: 'constructor' }],
    ['kindUnknown', { kind: undefined }],
    ['textInvalid', { name: '' }],
    ['textInvalid', { name: undefined }],
    ['textInvalid', { name: 7 }],
    ['textInvalid', { name: '柳'.repeat(9999) }],
    ['textInvalid', { name: '柳塘\u202e党支部' }],
    ['textInvalid', { host: { kind: 'village' } }],
    ['textInvalid', { host: '柳塘村' }],
    ['textInvalid', { area: 7 }],
    ['propertyUnknown', { change: [] }],
    ['propertyUnknown', { chainlink: 'supply' }],
    ['textInvalid', { host: { kind: 'village', name: '柳塘村', phone: '1' } }],
    ['parentMissing', { parent: null }, '2013-07-01'],
    ['kindUnknown', { kind: null }],
    ['rowInvalid', { id: 'village ' }],
    ['textInvalid', { form: 1 }],
    ['textInvalid', { chainLink: ['supply'] }],
    ['parentUnknown', { parent: 12 }],
    ['periodInvalid', { period: {} }],
    ['periodInvalid', { period: undefined }],
    ['periodInvalid', { period: '2013' }],
    ['periodInvalid', { period: { from: '2014-05', until: '2013-05' } }],
    ['periodInvalid', { period: { from: 2013 } }],
    ['rowInvalid', { id: 'x'.repeat(65) }],
    ['rowInvalid', { id: 5 }],
    ['rowInvalid', { changes: {} }],
    ['rowInvalid', { changes: [null] }],
    ['dateInvalid', { changes: [{ from: '2014-13' }] }],
    ['dateInvalid', { changes: [{}] }],
    ['propertyUnknown', { changes: [{ from: '2014-01', colour: 'red' }] }, '2014-01-01'],
    ['rowInvalid', { changes: [{ from: '2014-01' }] }, '2014-01-01'],
    ['parentMissing', { changes: [{ from: '2014-01', parent: null }] }, '2014-01-01'],
    ['kindUnknown', { changes: [{ from: '2014-01', kind: null }] }, '2014-01-01'],
    ['textInvalid', { changes: [{ from: '2014-01', name: '' }] }, '2014-01-01'],
    ['organizationNotInForce', { changes: [{ from: '2013-06', area: null }] }, '2013-06-01'],
    ['changeRepeated', { changes: [{ from: '2013-07', area: null }] }, '2013-07-01'],
    [
      'changeRepeated',
      {
        changes: [
          { from: '2014-01', area: null },
          { from: '2014-01-01', host: null },
        ],
      },
      '2014-01-01',
    ],
    ['formNotFormal', { changes: [{ from: '2014-01', form: 'virtualBranch' }] }, '2014-01-01'],
    ['cycle', { changes: [{ from: '2014-01', parent: 'village' }] }, '2014-01-01'],
    ['parentMissing', { parent: undefined }, '2013-07-01'],
  ])('never throws: %s for %j', (code, wrong, from) => {
    const [finding] = judge(city, { ...village, ...wrong })
    expect(finding).toEqual({
      row: 1,
      id: 'id' in wrong ? '' : 'village',
      code,
      ...(from !== undefined && { from }),
    })
  })

  test.each([null, undefined, 7, 'rows', {}])('never throws for %j instead of rows', (input) => {
    expect(judgeTree(input as never)).toEqual([{ row: 0, id: '', code: 'rowInvalid' }])
  })

  test.each([null, 7, 'row', [], () => 'x'])('never throws for the row %j', (input) => {
    expect(judge(input)).toEqual([{ row: 0, id: '', code: 'rowInvalid' }])
  })

  test('ids that objects have by themselves are ids like others', () => {
    const ids = ['__proto__', 'constructor', 'toString']
    expect(judge(city, ...ids.map((id) => ({ ...village, id })))).toEqual([])
    expect(judge({ ...village, parent: '__proto__' })).toEqual([
      { row: 0, id: 'village', code: 'parentUnknown', from: '2013-07-01' },
    ])
  })

  test('a kind that changes fits what is above and below for the whole time', () => {
    const upgraded: OrganizationRow = {
      ...village,
      changes: [{ from: '2016-05', kind: 'generalBranch', form: null }],
    }
    const branch = { ...village, id: 'below', parent: 'village' }
    expect(judge(city, upgraded, { ...branch, period: since('2016-05-02') })).toEqual([])
    expect(judge(city, upgraded, { ...branch, period: since('2016-04') })).toEqual([
      { row: 2, id: 'below', code: 'parentKind', from: '2016-04-01' },
    ])
    expect(judge(city, upgraded, group)).toEqual([{ row: 2, id: 'group', code: 'parentKind', from: '2016-05-01' }])
  })
})

test('SYSTEMS 3: the rules name no city', () => {
  const files = globSync('**/*.ts', { cwd: rules }).filter((file) => !/\.test\.ts$|testing/.test(file))
  const named = files.filter((file) => /\p{Script=Han}市|义乌|浙江/u.test(readFileSync(join(rules, file), 'utf8')))
  expect([files.length > 60, named]).toEqual([true, []])
})
