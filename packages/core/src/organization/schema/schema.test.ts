import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { emptyHistory, recordOf, type RecordEvent } from '../member/record.ts'
import { recordEvent } from '../member/recording.ts'
import { historyOf, life, tree, whole } from '../testing/life.ts'
import * as schema from './index.ts'

const { parse } = schema
const branch = { id: 'hill', kind: 'branch', name: '山前党支部', parent: 'town', period: { from: '2013-07' } }
const committee = { id: 'town', kind: 'committee', name: '云亭网商党委', period: { from: '2013-01-05' } }

/** Every schema of the door by its name. */
const schemas = Object.entries<unknown>(schema).flatMap(([name, one]): [string, z.ZodType][] =>
  one instanceof z.ZodType ? [[name, one]] : [],
)

const refusalOf = (one: z.ZodType, input: unknown) => {
  const outcome = parse(one, input)
  return outcome.ok ? 'accepted' : [outcome.code, ...outcome.path]
}

describe('an organisation', () => {
  test('is read as it is', () => {
    const row = { ...branch, host: { kind: 'village', name: '山前村' }, changes: [{ from: '2014-05', area: null }] }
    expect(parse(schema.organizationRow, row)).toEqual({ ok: true, value: row })
  })

  test('may have a form, host or link that nobody thought of before (SYSTEMS 88)', () => {
    expect(parse(schema.partyOrganization, { ...branch, chainLink: 'liveStreaming' }).ok).toBe(true)
  })

  test.each<[what: string, input: unknown, refusal: unknown[]]>([
    ['nothing at all', undefined, ['propertyMissing']],
    ['a text', 'hill', ['typeInvalid']],
    ['no id', { ...branch, id: undefined }, ['propertyMissing', 'id']],
    ['a space after its id', { ...branch, id: 'hill ' }, ['textInvalid', 'id']],
    ['a number as its name', { ...branch, name: 7 }, ['typeInvalid', 'name']],
    ['an empty name', { ...branch, name: '' }, ['textInvalid', 'name']],
    ['a name of 65 characters', { ...branch, name: '山'.repeat(65) }, ['textInvalid', 'name']],
    ['a name with a direction mark', { ...branch, name: '山\u202e前' }, ['textInvalid', 'name']],
    ['a name that is not NFC', { ...branch, name: 'e\u0301' }, ['textInvalid', 'name']],
    ['an unknown kind', { ...branch, kind: 'cell' }, ['valueUnknown', 'kind']],
    ['a member that nobody knows', { ...branch, members: 3 }, ['propertyUnknown', 'members']],
    ['a month that is none', { ...branch, period: { from: '2013-13' } }, ['dateInvalid', 'period', 'from']],
    [
      'an end before its beginning',
      { ...branch, period: { from: '2013-07', until: '2013-06' } },
      ['periodInvalid', 'period'],
    ],
    ['a host without a name', { ...branch, host: { kind: 'village' } }, ['propertyMissing', 'host', 'name']],
    ['a property that is null', { ...branch, area: null }, ['typeInvalid', 'area']],
    ['a change without a day', { ...branch, changes: [{ area: null }] }, ['propertyMissing', 'changes', 0, 'from']],
    ['__proto__ as a member', JSON.parse('{"__proto__":{},"id":"x"}'), ['propertyMissing', 'kind']],
  ])('with %s is refused: %j → %j', (_what, input, refusal) => {
    expect(refusalOf(schema.organizationRow, input)).toEqual(refusal)
  })

  test('a name of 64 characters outside the basic plane is not too long', () => {
    expect(parse(schema.partyOrganization, { ...branch, name: '𠮷'.repeat(64) }).ok).toBe(true)
  })
})

describe('a tree', () => {
  test('is read in any order', () => {
    expect(parse(schema.organizationRows, [branch, committee])).toEqual({ ok: true, value: [branch, committee] })
  })

  test('is refused at the row at fault', () => {
    expect(refusalOf(schema.organizationRows, [committee, { ...branch, parent: 'nowhere' }])).toEqual([
      'parentUnknown',
      1,
    ])
    expect(refusalOf(schema.organizationRows, [committee, committee])).toEqual(['idTaken', 1])
    expect(refusalOf(schema.organizationRows, [committee, { ...branch, kind: 'x' }])).toEqual([
      'valueUnknown',
      1,
      'kind',
    ])
  })
})

describe('a record of a member', () => {
  const record = { person: 'p1', events: [{ date: '2024-01-05', event: { type: 'withdraw' }, rules: '2025-04' }] }
  const eventOf = (event: unknown) => ({ ...record, events: [{ ...record.events[0], event }] })
  const at = ['events', 0, 'event']

  test('is read as it is', () => {
    expect(parse(schema.memberRecord, record)).toEqual({ ok: true, value: record })
  })

  test.each<[what: string, event: unknown, refusal: unknown[]]>([
    ['of a type that there is not', { type: 'promote' }, ['valueUnknown', ...at, 'type']],
    ['without a type', {}, ['propertyMissing', ...at, 'type']],
    ['that is none', null, ['typeInvalid', ...at]],
    [
      'with a word where yes or no belongs',
      { type: 'convert', approvedAbove: 'no' },
      ['typeInvalid', ...at, 'approvedAbove'],
    ],
    [
      'with half a month',
      { type: 'extendProbation', months: 6.5, approvedAbove: true },
      ['typeInvalid', ...at, 'months'],
    ],
    ['with a day too many', { type: 'suspend', lostSince: '2023-02-29' }, ['dateInvalid', ...at, 'lostSince']],
  ])('with an event %s is refused', (_what, event, refusal) => {
    expect(refusalOf(schema.memberRecord, eventOf(event))).toEqual(refusal)
  })
})

describe('what is recorded, the schema reads', () => {
  test('the events of a whole life', () => {
    expect(parse(schema.memberRecord, recordOf(whole))).toMatchObject({ ok: true })
  })

  test('any event with strange properties, as far as it is recorded', () => {
    const histories = [emptyHistory('qiao'), ...life.map((_event, at) => historyOf(life.slice(0, at + 1)))]
    const odd = fc.oneof(fc.constantFrom('x', '2021-09-15', true, undefined, {}, []), fc.jsonValue())
    const names = ['note', 'recordedAbove', 'specialCase', 'acrossProvinces', 'unit', 'course', 'introducers']
    const changed = fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 2 })
    let recorded = 0
    fc.assert(
      fc.property(fc.nat(life.length - 1), changed, (at, properties) => {
        const [[date, event] = ['', {}], history] = [life[at], histories[at]]
        if (!history) throw new Error('no history')
        const outcome = recordEvent(history, { ...event, ...properties } as RecordEvent, date, { tree })
        if (!outcome.ok) return
        recorded++
        expect(parse(schema.memberRecord, recordOf(outcome.history))).toMatchObject({ ok: true })
      }),
      { numRuns: 400 },
    )
    expect(recorded).toBeGreaterThan(0)
  })
})

test('a figure with its ends exchanged, or below zero, is refused', () => {
  expect(refusalOf(schema.figure, { min: 3, max: 2 })).toEqual(['numberInvalid'])
  expect(refusalOf(schema.figure, { min: -1 })).toEqual(['numberInvalid', 'min'])
  expect(parse(schema.figure, { min: 600 })).toEqual({ ok: true, value: { min: 600 } })
})

describe('a history of counts', () => {
  const historyOf = (...cells: unknown[]) => ({ period: '2026-11', cells })
  const shop = { id: 'shop', lastShown: 50 }

  test('is read as it was kept', () => {
    expect(parse(schema.countHistory, historyOf(shop))).toEqual({ ok: true, value: historyOf(shop) })
  })

  test.each([
    ['a number under 10', [{ id: 'shop', lastShown: 3 }], ['numberInvalid', 'cells', 0, 'lastShown']],
    [
      'a number that is no multiple of ten',
      [{ id: 'shop', lastShown: 51 }],
      ['numberInvalid', 'cells', 0, 'lastShown'],
    ],
    ['a cell twice', [shop, shop], ['idTaken', 'cells']],
    ['a space after an id', [{ id: 'shop ', lastShown: 50 }], ['textInvalid', 'cells', 0, 'id']],
  ])('with %s is refused', (_what, cells, refusal) => {
    expect(refusalOf(schema.countHistory, historyOf(...cells))).toEqual(refusal)
  })
})

describe.each(schemas)('%s', (_name, one) => {
  test('has a JSON Schema, as an OpenAPI document takes it', () => {
    expect(Object.keys(z.toJSONSchema(one))).toContain('$schema')
  })

  test('is a Standard Schema', async () => {
    const result = await one['~standard'].validate(Symbol('nothing'))
    expect(result.issues?.length).toBeGreaterThan(0)
  })

  test('refuses whatever JSON says without throwing, with a code of the list', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        const outcome = parse(one, input)
        return outcome.ok || schema.schemaRefusals.includes(outcome.code)
      }),
      { numRuns: 50 },
    )
  })
})

test('the JSON Schema of an organisation says how long its name may be', () => {
  const { properties } = z.toJSONSchema(schema.partyOrganization)
  expect(properties?.['name']).toEqual({ type: 'string', minLength: 1, maxLength: 64 })
})
