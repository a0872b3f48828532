import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { city as yunting } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import type { PartyOrganization } from './organization.ts'
import { addOrganization, endOrganization, isWithin, moveOrganization, superiorsOf, type Tree } from './tree.ts'

const since = (from: string) => ({ from })
const city: PartyOrganization = {
  id: 'city',
  kind: 'committee',
  name: yunting.committee.name,
  period: since('2011-06'),
}
const zone: PartyOrganization = {
  id: 'zone',
  kind: 'generalBranch',
  name: `${yunting.area}商城服务区党总支`,
  parent: 'city',
  period: since('2012-03'),
}
const village: PartyOrganization = {
  id: 'village',
  kind: 'branch',
  name: `${yunting.area}${yunting.branch.name}`,
  parent: 'city',
  form: 'partyBranch',
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
  test('adds organisations from the root; host and area are independent of the parent', () => {
    let built: Tree = []
    for (const organization of tree) {
      const outcome = addOrganization(built, organization)
      if (!outcome.ok) throw new Error(outcome.code)
      built = outcome.tree
    }
    expect(built).toEqual(tree)
    expect(built[2]).toMatchObject({ parent: 'city', host: { name: '柳塘村' }, area: '柳塘' })
  })

  test('accepts unforeseen kinds of host, forms and chain links', () => {
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
  ])('a branch carries %s', (_what, dimensions) => {
    const branch = { id: 'new', kind: 'branch', name: '溪上党支部', parent: 'city', period: since('2013-04') } as const
    const outcome = addOrganization(tree, { ...branch, ...dimensions })
    expect(outcome.ok && outcome.tree.at(-1)).toEqual({ ...branch, ...dimensions })
  })

  test('an association hosts a branch without being above it', () => {
    const host = { kind: 'ecommerceAssociation', name: '江岸电子商务协会' }
    const outcome = addOrganization(tree, { ...village, id: 'association', host })
    expect(outcome.ok && superiorsOf(outcome.tree, 'association').map(({ id }) => id)).toEqual(['city'])
  })

  test('a second city is a second root', () => {
    const other = { ...city, id: 'other', name: '青屿市网商党委' }
    const outcome = addOrganization(tree, other)
    expect(outcome.ok && isWithin(outcome.tree, 'village', 'other')).toBe(false)
  })

  test('a day and a month of the same beginning are compatible', () => {
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
    ['formNotFormal', { ...village, id: 'x', form: 'virtualBranch' }],
    ['formNotFormal', { ...zone, id: 'x', form: 'jointBranch' }],
  ])('refuses: %s', (code, organization) => {
    expect(addOrganization(tree, organization)).toEqual({ ok: false, code })
  })
})

describe('moveOrganization', () => {
  test('moves everything below along', () => {
    const outcome = moveOrganization(tree, 'village', 'zone', '2026-11-24')
    expect(outcome.ok && superiorsOf(outcome.tree, 'group').map(({ id }) => id)).toEqual(['village', 'zone', 'city'])
  })

  test.each([
    ['organizationUnknown', 'nobody', 'city', '2026-11-24'],
    ['cycle', 'city', 'zone', '2026-11-24'],
    ['cycle', 'village', 'village', '2026-11-24'],
    ['parentUnknown', 'village', 'nowhere', '2026-11-24'],
    ['parentKind', 'group', 'zone', '2026-11-24'],
    ['organizationNotInForce', 'village', 'zone', '2012-02-28'],
    ['dateInvalid', 'village', 'zone', '2013-13-01'],
  ])('refuses: %s', (code, id, parent, date) => {
    expect(moveOrganization(tree, id, parent, date)).toEqual({ ok: false, code })
  })
})

describe('endOrganization', () => {
  const ended = (id: string, until: string, from: Tree = tree) => {
    const outcome = endOrganization(from, id, until)
    return outcome.ok ? outcome.tree.find((one) => one.id === id)?.period : outcome.code
  }

  test('ends an organisation that has nothing below it', () => {
    const without = endOrganization(tree, 'group', '2014-06')
    expect(without.ok && ended('village', '2014-06', without.tree)).toEqual({ from: '2013-07', until: '2014-06' })
  })

  test('an ended organisation takes nothing below it and does not move', () => {
    const closed = endOrganization(tree, 'zone', '2014-06')
    if (!closed.ok) throw new Error(closed.code)
    const under = { ...village, id: 'x', parent: 'zone' }
    expect(addOrganization(closed.tree, under)).toEqual({ ok: false, code: 'parentNotInForce' })
    expect(moveOrganization(closed.tree, 'zone', 'city', '2014-07-01').ok).toBe(false)
    const short = { ...under, period: { from: '2013-07', until: '2014-05' } }
    expect(addOrganization(closed.tree, short).ok).toBe(true)
  })

  test.each([
    ['subordinateInForce', 'village', '2014-06'],
    ['organizationUnknown', 'nobody', '2014-06'],
    ['periodInvalid', 'zone', '2012-02'],
    ['periodInvalid', 'zone', 'soon'],
  ])('refuses: %s', (code, id, until) => {
    expect(ended(id, until)).toBe(code)
  })

  test('refuses an end later than the present one', () => {
    const closed: Tree = [{ ...city, period: { from: '2011-06', until: '2014-06' } }]
    expect(ended('city', '2014-07', closed)).toBe('organizationNotInForce')
  })
})

test('no sequence of changes makes a cycle, a second parent, or a group above anything', () => {
  const id = fc.constantFrom(...'abcdefgh')
  const kind = fc.constantFrom('committee', 'committee', 'generalBranch', 'branch', 'group')
  const month = fc.integer({ min: 1, max: 9 }).map((one) => `2013-0${one}`)
  const step = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ step: fc.constant('add' as const), id, kind, parent: fc.option(id), from: month }),
    },
    { weight: 4, arbitrary: fc.record({ step: fc.constant('move' as const), id, parent: id, from: month }) },
    { weight: 1, arbitrary: fc.record({ step: fc.constant('end' as const), id, from: month }) },
  )
  const reached = { moved: 0 }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      let built: Tree = []
      for (const one of steps) {
        const outcome =
          one.step === 'add'
            ? addOrganization(built, {
                id: one.id,
                kind: one.kind,
                name: one.id,
                ...(one.parent === null ? {} : { parent: one.parent }),
                period: since(one.from),
              })
            : one.step === 'move'
              ? moveOrganization(built, one.id, one.parent, `${one.from}-15`)
              : endOrganization(built, one.id, one.from)
        if (outcome.ok && one.step === 'move') reached.moved++
        if (outcome.ok) built = outcome.tree
      }
      expect(new Set(built.map((one) => one.id)).size).toBe(built.length)
      for (const one of built) {
        const above = superiorsOf(built, one.id)
        expect(above.map((superior) => superior.id)).not.toContain(one.id)
        expect((above.at(-1) ?? one).parent).toBeUndefined()
        expect((above.at(-1) ?? one).kind).toBe('committee')
        expect(above.every((superior) => superior.kind !== 'group')).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
  expect(reached.moved).toBeGreaterThan(0)
})

test('the rules name no city', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const named = files.filter((file) =>
    /\p{Script=Han}市|义乌|浙江/u.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
  )
  expect([files.length > 15, named]).toEqual([true, []])
})

test('isWithin and superiorsOf follow the parents', () => {
  expect(isWithin(tree, 'group', 'city')).toBe(true)
  expect(isWithin(tree, 'city', 'city')).toBe(true)
  expect(isWithin(tree, 'city', 'group')).toBe(false)
  expect(isWithin(tree, 'nobody', 'city')).toBe(false)
})

test('superiorsOf ends for a tree with a cycle', () => {
  const ring: Tree = [
    { ...city, id: 'a', parent: 'b' },
    { ...city, id: 'b', parent: 'c' },
    { ...city, id: 'c', parent: 'b' },
  ]
  expect(superiorsOf(ring, 'a').map(({ id }) => id)).toEqual(['b', 'c'])
})
