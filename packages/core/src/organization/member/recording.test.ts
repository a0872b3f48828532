import { describe, expect, test } from 'vitest'
import { standingOn, statusOn, statusPeriodsOf } from './history.ts'
import { letterStubsOf } from './letterStub.ts'
import { type MembershipRules, membershipRules } from './membershipRules.ts'
import { emptyHistory, type MemberHistory, type MemberRecord, recordOf, type RecordEvent } from './record.ts'
import { recordEvent, recordRefusals, replay } from './recording.ts'
import type { RuleSets } from '../rules.ts'
import { transferRules } from '../affiliation/transferRules.ts'
import { historyOf, life, tree, whole } from '../testing/life.ts'

const code = (history: MemberHistory, event: unknown, date: unknown = '2026-11-24') => {
  const outcome = recordEvent(history, event as RecordEvent, date as string, { tree })
  return outcome.ok ? 'ok' : outcome.code
}

describe('SYSTEMS 27: one life, from applicant to full member with a transfer in between', () => {
  test('what they were is known for any day', () => {
    const days = ['2019-01-09', '2019-01-10', '2020-05-31', '2020-09-14', '2020-09-15', '2021-09-14', '2026-11-24']
    expect(days.map((day) => statusOn(whole, day))).toEqual([
      undefined,
      'applicant',
      'activeApplicant',
      'admissionCandidate',
      'probationaryMember',
      'probationaryMember',
      'fullMember',
    ])
  })

  test('since when they were probationary stays known after the conversion', () => {
    expect(statusPeriodsOf(whole).slice(-2)).toEqual([
      { status: 'probationaryMember', since: '2020-09-15', endsBefore: '2021-09-15' },
      { status: 'fullMember', since: '2021-09-15' },
    ])
  })

  test('the formal relation begins with the admission and moves when the receipt is back', () => {
    const home = (day: string) => standingOn(whole, day).affiliation?.homeOrganization
    expect(['2020-09-14', '2020-09-15', '2021-04-09', '2021-04-10'].map(home)).toEqual([
      undefined,
      'village',
      'village',
      'zone',
    ])
    expect(standingOn(whole, '2021-04-10').affiliation).not.toHaveProperty('group')
  })

  test('what was late is noted with the event', () => {
    expect(whole.entries.flatMap(({ event, notices }) => notices.map((one) => [event.type, one]))).toEqual([
      ['selectActive', 'talkLate'],
    ])
  })

  test('the record is JSON, and reads back as the same history', () => {
    const record = JSON.parse(JSON.stringify(recordOf(whole))) as MemberRecord
    expect(replay(record, { tree })).toEqual({ ok: true, history: whole })
  })
})

describe('the status of who moves comes from the record', () => {
  test.each<[string, number]>([
    ['an applicant', 1],
    ['a candidate', 3],
  ])('%s has no relation to move, no group to join and nowhere to take part', (_what, upTo) => {
    const applying = historyOf(life.slice(0, upTo))
    expect(code(applying, life[5]?.[1])).toBe('notMember')
    expect(code(applying, { type: 'joinGroup', group: 'packers' })).toBe('notMember')
    expect(code(applying, { type: 'takePart', organization: 'zone' })).toBe('notMember')
  })

  test('who has left the Party belongs nowhere', () => {
    const left = historyOf([['2022-01-01', { type: 'withdraw' }]], whole)
    expect(standingOn(left, '2022-01-01')).toEqual({ member: { status: 'withdrawn', since: '2022-01-01' } })
    expect(standingOn(left, '2021-12-31').affiliation?.homeOrganization).toBe('zone')
    expect(code(left, { type: 'takePart', organization: 'village' })).toBe('notMember')
  })

  test('a member whose record begins with a letter belongs where it says', () => {
    const member = { status: 'fullMember', since: '2015-07-01', fullSince: '2015-07-01' } as const
    const migrant = historyOf([
      ['2026-01-01', { type: 'carryOver', member, homeOrganization: 'hometown', homeSince: '2015-07-01' }],
      ['2026-01-01', { type: 'takePart', organization: 'village' }],
      ['2026-08-01', { type: 'registerMigrant', absentSince: '2026-01-01', baseChanged: true }],
    ])
    expect(standingOn(migrant, '2026-11-24').affiliation).toMatchObject({
      homeOrganization: 'hometown',
      participatingOrganizations: ['village'],
      migrant: { registered: '2026-08-01' },
    })
  })

  test('an application that was dropped stays in the record, and another may follow', () => {
    const dropped = historyOf([...life.slice(0, 1), ['2019-02-01', { type: 'drop' }]])
    expect([statusOn(dropped, '2019-01-31'), statusOn(dropped, '2019-02-01')]).toEqual(['applicant', undefined])
    expect(statusPeriodsOf(dropped)).toEqual([{ status: 'applicant', since: '2019-01-10', endsBefore: '2019-02-01' }])
    expect(code(dropped, life[0]?.[1], '2019-02-01')).toBe('ok')
  })
})

describe('SYSTEMS 71: records keep the version of the rules', () => {
  const [now] = membershipRules
  const short = { ...now, version: '2030-01', from: '2030-01-01', probation: 6 } satisfies MembershipRules
  const trial = { ...now, version: 'trial', probation: 3, experimental: true } satisfies MembershipRules
  const rules = { membership: [now, short, trial] as RuleSets<MembershipRules>, transfer: transferRules }
  const endOf = (history: MemberHistory) => {
    const { member } = history.entries.at(-1)?.standing ?? {}
    return member?.status === 'probationaryMember' ? member.probationEnd : undefined
  }

  test('a record is read by the version that it was written with, whatever holds by now', () => {
    const record = recordOf(historyOf(life.slice(0, 4)))
    const newest = { membership: [short, { ...now, from: '2011-01-01' }] as const, transfer: transferRules }
    const read = replay(record, { tree, rules: newest })
    expect(read.ok && endOf(read.history)).toBe('2021-09-15')
  })

  test('an experimental version has to be chosen, and is recorded', () => {
    const candidate = historyOf(life.slice(0, 3))
    const [date, admit] = life[3] ?? []
    if (!date || !admit) throw new Error('no admission')
    const chosen = recordEvent(candidate, admit, date, { tree, rules }, 'trial')
    expect(chosen.ok && [endOf(chosen.history), chosen.entry.rules]).toEqual(['2020-12-15', 'trial'])
    const usual = recordEvent(candidate, admit, date, { tree, rules })
    expect(usual.ok && [endOf(usual.history), usual.entry.rules]).toEqual(['2021-09-15', '2025-04'])
  })

  test('sets of one kind of rules may be given without those of the other', () => {
    const candidate = historyOf(life.slice(0, 3))
    const [date = '', admit = { type: 'withdraw' } as const] = life[3] ?? []
    expect(recordEvent(candidate, admit, date, { tree, rules: { transfer: transferRules } }).ok).toBe(true)
    expect(recordEvent(candidate, admit, date, { tree, rules: { membership: [now] } }).ok).toBe(true)
  })

  test('a version that nobody has is refused', () => {
    const record = recordOf(whole)
    const strange = { ...record, events: record.events.map((one) => ({ ...one, rules: '1999-01' })) }
    expect(replay(strange, { tree })).toEqual({ ok: false, at: 0, code: 'rulesUnknown' })
    const outcome = recordEvent(whole, { type: 'withdraw' }, '2026-11-24', { tree }, '1999-01')
    expect(outcome).toEqual({ ok: false, code: 'rulesUnknown' })
  })
})

test('the list of refusals names each once', () => {
  expect(recordRefusals.filter((code, at) => recordRefusals.indexOf(code) !== at)).toEqual([])
})

describe('bad input is refused, never thrown', () => {
  test.each<[string, unknown, unknown]>([
    ['eventUnknown', undefined, '2026-11-24'],
    ['eventUnknown', null, '2026-11-24'],
    ['eventUnknown', 'withdraw', '2026-11-24'],
    ['eventUnknown', {}, '2026-11-24'],
    ['eventUnknown', { type: 'promote' }, '2026-11-24'],
    ['eventUnknown', { type: 'constructor' }, '2026-11-24'],
    ['eventUnknown', { type: '__proto__' }, '2026-11-24'],
    ['eventUnknown', { type: ['withdraw'] }, '2026-11-24'],
    ['dateInvalid', { type: 'withdraw' }, 'today'],
    ['dateInvalid', { type: 'withdraw' }, '2026-02-30'],
    ['dateInvalid', { type: 'withdraw' }, null],
    ['dateInvalid', { type: 'withdraw' }, 20_261_124],
    ['dateBeforeLast', { type: 'withdraw' }, '2021-09-14'],
  ])('%s: %j on %j', (expected, event, date) => {
    expect(code(whole, event, date)).toBe(expected)
  })

  const [candidate, [day, admit] = []] = [historyOf(life.slice(0, 3)), life[3]]
  const [introducer] = admit?.type === 'admit' ? admit.introducers : []
  test.each<[string, string, MemberHistory, object]>([
    ['propertyUnknown', 'note', whole, { type: 'withdraw', note: 'x'.repeat(9999) }],
    ['propertyUnknown', '__proto__', whole, JSON.parse('{"type":"withdraw","__proto__":{}}') as object],
    ['propertyUnknown', 'toString', whole, { type: 'expel', approvedAbove: true, toString: 1 }],
    ['dateInvalid', 'reviewed', candidate, { ...admit, reviewed: '2020-13-01' }],
    ['dateInvalid', 'preReviewed', candidate, { ...admit, preReviewed: 'soon' }],
    ['dateInvalid', 'approved', candidate, { ...admit, approved: 20_201_130 }],
    ['dateInvalid', 'lostSince', whole, { type: 'suspend', lostSince: '2026-02-30' }],
    ['typeInvalid', 'specialCase', candidate, { ...admit, specialCase: 'yes' }],
    ['typeInvalid', 'course', candidate, { ...admit, course: { days: 3, hours: 24 } }],
    ['typeInvalid', 'course', candidate, { ...admit, course: { days: 3.5 } }],
    ['typeInvalid', 'introducers', candidate, { ...admit, introducers: [introducer, { ...introducer, note: 1 }] }],
    ['typeInvalid', 'introducers', candidate, { ...admit, introducers: [introducer, { person: 'gu' }] }],
  ])('%s: the property %s of an event', (expected, property, history, event) => {
    const date = history === candidate ? (day ?? '') : '2026-11-24'
    const outcome = recordEvent(history, event as RecordEvent, date, { tree })
    expect(outcome).toEqual({ ok: false, code: expected, property })
  })

  test('what is undefined in an event is not recorded', () => {
    const outcome = recordEvent(whole, { type: 'withdraw', note: undefined } as RecordEvent, '2026-11-24', { tree })
    expect(outcome.ok && Object.keys(outcome.entry.event)).toEqual(['type'])
  })

  test('a standing that is carried over has no more than its facts', () => {
    const member = { status: 'fullMember', since: '2015-07-01', fullSince: '2015-07-01', note: 'x' }
    const carryOver = { type: 'carryOver', member, homeOrganization: 'hometown', homeSince: '2015-07-01' }
    expect(code(emptyHistory('qiao'), carryOver)).toBe('standingInvalid')
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'record'],
    ['nobody', { person: '', events: [] }],
    ['a person of 9,999 characters', { person: 'x'.repeat(9999), events: [] }],
    ['no events', { person: 'qiao' }],
    ['events that are no list', { person: 'qiao', events: { length: 3 } }],
  ])('replay refuses %s', (_what, record) => {
    expect(replay(record as MemberRecord, { tree })).toEqual({ ok: false, code: 'recordInvalid' })
  })

  test.each(['today', '', '9999', null])('nothing is known of %j, which is no day', (day) => {
    expect(standingOn(whole, day as string)).toEqual({})
    expect(statusOn(whole, day as string)).toBeUndefined()
    expect(letterStubsOf(whole, day as string)).toEqual([])
  })

  test('replay says which event is refused', () => {
    const record = recordOf(whole)
    const events = record.events.filter(({ event }) => event.type !== 'receiveLetter')
    expect(replay({ ...record, events }, { tree })).toEqual({ ok: false, at: 10, code: 'forbiddenTransition' })
    const holed = [...record.events.slice(0, 2), null] as never
    expect(replay({ ...record, events: holed }, { tree })).toEqual({ ok: false, at: 2, code: 'rulesUnknown' })
  })
})
