import { describe, expect, test } from 'vitest'
import {
  admitted,
  approved,
  fang,
  lock,
  lu,
  play,
  playTeam,
  refunded,
  refusalOf,
  shopkeeper,
  team,
  tenant,
  time,
} from '../testing/team.ts'
import { applicationFault } from './applying.ts'
import { openTenancy } from './changeTenancy.ts'
import { occupancyOf } from './occupancyOf.ts'
import { type IncubatorTenancy, nameOf } from './tenancy.ts'

const submitted = openTenancy(team, '2026-11-24')

test('four students apply, are approved by two, pay, move in, leave and get the deposit back less one deduction', () => {
  const { state, deposit, objections, team: members } = playTeam(refunded)
  expect(state).toBe('depositRefunded')
  expect(deposit).toMatchObject({ paid: 200_000, refunded: 188_000, deductions: [lock] })
  expect(objections).toEqual([])
  expect(members).toEqual(['乔木', '许嘉木', '沈南枝', '顾小满'].map((name) => ({ name })))
})

describe('an application', () => {
  test('without anybody in its team is refused', () => {
    expect(applicationFault({ ...team, team: [] }, '2026-11-24')).toBe('teamMissing')
  })

  test.each(['2026-11-23', '2029-11-25'])('until %s is refused: past, or longer than three years', (until) => {
    expect(applicationFault({ ...team, wish: { ...team.wish, until } }, '2026-11-24')).toBe('tenancyTermInvalid')
  })

  test('is decided by another person than the one who reviewed it', () => {
    const reviewed = play([['2026-11-30', lu, { type: 'review' }]])
    for (const event of [
      { type: 'approve', depositFen: 200_000 },
      { type: 'decline', reason: '没有空位。' },
    ] as const) {
      expect(refusalOf(reviewed, ['2026-12-01', lu, event])).toBe('tenancySecondPerson')
      const vouched = { ...fang, eyes: ['fang', 'lu'] } as typeof fang
      expect(refusalOf(reviewed, ['2026-12-01', vouched, event])).toBe('tenancySecondPerson')
    }
  })

  test('that nobody reviewed is not decided about', () => {
    expect(refusalOf(submitted, ['2026-11-25', fang, { type: 'approve', depositFen: 200_000 }])).toBe(
      'forbiddenTransition',
    )
  })

  test('is not declined without a reason', () => {
    const reviewed = play([['2026-11-30', lu, { type: 'review' }]])
    expect(refusalOf(reviewed, ['2026-12-01', fang, { type: 'decline', reason: '' }])).toBe('textInvalid')
  })

  test('is not approved without a deposit that the branch has set', () => {
    const reviewed = play([['2026-11-30', lu, { type: 'review' }]])
    expect(refusalOf(reviewed, ['2026-12-01', fang, { type: 'approve' }])).toBe('depositNotSet')
  })

  test('is not approved for a space that another tenant has on one of its days', () => {
    const reviewed = play([['2026-11-30', lu, { type: 'review' }]])
    const event = { type: 'approve', depositFen: 200_000 } as const
    const other = (from: string, until: string, space = 'three') => ({ others: [{ space, from, until }], booked: [] })
    expect(refusalOf(reviewed, ['2026-12-01', fang, event], other('2027-06-30', '2027-12-31'))).toBe('spaceTaken')
    expect(refusalOf(reviewed, ['2026-12-01', fang, event], other('2027-07-01', '2027-12-31'))).toBeUndefined()
    expect(refusalOf(reviewed, ['2026-12-01', fang, event], other('2026-11-01', '2027-12-31', 'four'))).toBeUndefined()
  })

  test('is not approved for a space that was lent on one of its days', () => {
    const reviewed = play([['2026-11-30', lu, { type: 'review' }]])
    const lent = { others: [], booked: [{ space: 'three', day: '2026-12-04' }] }
    expect(refusalOf(reviewed, ['2026-12-01', fang, { type: 'approve', depositFen: 1 }], lent)).toBe('spaceBooked')
  })

  test('is corrected until somebody has reviewed it, and not from one kind to the other', () => {
    const application = { ...team, team: [{ name: '乔木' }] }
    const corrected = play([['2026-11-25', tenant, { type: 'correct', application }]])
    expect((corrected as IncubatorTenancy).team).toEqual([{ name: '乔木' }])
    expect(refusalOf(submitted, ['2026-11-25', tenant, { type: 'correct', application: shopkeeper }])).toBe(
      'profileDiffers',
    )
    const reviewed = play([['2026-11-30', lu, { type: 'review' }]])
    expect(refusalOf(reviewed, ['2026-12-01', tenant, { type: 'correct', application }])).toBe('forbiddenTransition')
  })

  test.each([[[]], [[['2026-11-30', lu, { type: 'review' }]]], [approved]] as const)(
    'is withdrawn before admission, and holds nothing then',
    (steps) => {
      const withdrawn = play([['2026-12-02', tenant, { type: 'withdraw' }]], play(steps as never))
      expect([withdrawn.state, occupancyOf(withdrawn)]).toEqual(['withdrawn', undefined])
    },
  )

  test('loses school and year with the decision, and not before', () => {
    const schools = (one: IncubatorTenancy) => one.team.map(({ school }) => school)
    expect(schools(playTeam([['2026-11-30', lu, { type: 'review' }]]))).toContain('云汀学院')
    expect(schools(playTeam(approved))).not.toContain('云汀学院')
    const declined = playTeam([approved[0]!, ['2026-12-01', fang, { type: 'decline', reason: '没有空位。' }]])
    expect(JSON.stringify(declined)).not.toContain('年级')
  })
})

describe('a term', () => {
  test('that is over ends in leaving, with its last day', () => {
    const over = play([...admitted, ['2027-07-01', time, { type: 'elapse', clock: 'term' }]])
    expect([over.state, over.lastDay]).toEqual(['leaving', '2027-06-30'])
  })

  test('is not over on its last day', () => {
    expect(refusalOf(play(admitted), ['2027-06-30', time, { type: 'elapse', clock: 'term' }])).toBe('clockNotOver')
  })

  test('goes on if the space is free, and not if it is another one’s', () => {
    const one = play(admitted)
    const extend = { type: 'extend', until: '2027-12-31' } as const
    expect(occupancyOf(play([['2027-06-01', lu, extend]], one))?.until).toBe('2027-12-31')
    const others = [{ space: 'three', from: '2027-07-01', until: '2027-08-01' }]
    expect(refusalOf(one, ['2027-06-01', lu, extend], { others, booked: [] })).toBe('spaceTaken')
    expect(refusalOf(one, ['2027-06-01', lu, { type: 'extend', until: '2027-06-30' }])).toBe('tenancyTermInvalid')
  })

  test('is not begun before its first day, nor left after its last one', () => {
    const later = play([approved[0]!, ['2026-12-01', fang, { type: 'approve', depositFen: 1, from: '2026-12-20' }]])
    const paid = play([['2026-12-02', lu, { type: 'recordPayment', means: '现金' }]], later)
    expect(refusalOf(paid, ['2026-12-19', lu, { type: 'admit' }])).toBe('termNotBegun')
    expect(refusalOf(play(admitted), ['2027-01-05', tenant, { type: 'leave', lastDay: '2027-07-01' }])).toBe(
      'tenancyTermInvalid',
    )
  })

  test('that nobody answered before its end lapses', () => {
    const one = openTenancy({ ...team, wish: { ...team.wish, until: '2026-11-26' } }, '2026-11-24')
    expect(play([['2026-11-27', time, { type: 'elapse', clock: 'term' }]], one).state).toBe('lapsed')
  })
})

describe('a park', () => {
  const begun = openTenancy(shopkeeper, '2026-11-24')
  const moved = play(
    [
      ['2026-11-25', lu, { type: 'review' }],
      ['2026-11-26', fang, { type: 'approve' }],
      ['2026-11-27', lu, { type: 'admit' }],
    ],
    begun,
  )

  test('has no deposit: its shopkeeper moves in once two approved, and has left after the last day', () => {
    expect(moved.state).toBe('admitted')
    const left = play(
      [
        ['2026-12-01', tenant, { type: 'leave', lastDay: '2026-12-31' }],
        ['2027-01-01', time, { type: 'elapse', clock: 'lastDay' }],
      ],
      moved,
    )
    expect([left.state, nameOf(left)]).toEqual(['left', '半亩花种'])
  })

  test('takes no payment, and settles none', () => {
    const approvedOne = play(
      [
        ['2026-11-25', lu, { type: 'review' }],
        ['2026-11-26', fang, { type: 'approve' }],
      ],
      begun,
    )
    expect(refusalOf(approvedOne, ['2026-11-27', lu, { type: 'recordPayment', means: '现金' }])).toBe('profileDiffers')
    const leaving = play([['2026-12-01', tenant, { type: 'leave', lastDay: '2026-12-01' }]], moved)
    expect(refusalOf(leaving, ['2026-12-01', lu, { type: 'settle', deductions: [] }])).toBe('profileDiffers')
  })

  test('brings a shopkeeper together with suppliers, which an incubator does not', () => {
    const event = { type: 'cooperate', cooperation: '寄售', suppliers: ['bags'] } as const
    expect(play([['2026-12-01', lu, event]], moved)).toMatchObject({ suppliers: ['bags'] })
    expect(refusalOf(play(admitted), ['2026-12-11', lu, event])).toBe('profileDiffers')
  })
})

test.each([
  ['notYours', tenant, { type: 'review' }],
  ['notYours', lu, { type: 'withdraw' }],
  ['notYours', lu, { type: 'agree', version: 1 }],
  ['notYours', tenant, { type: 'elapse', clock: 'deposit' }],
  ['eventUnknown', lu, { type: 'charge', fen: 5000 }],
  ['eventUnknown', lu, { type: 'toString' }],
] as const)('%s: %o does %o', (code, actor, event) => {
  expect(refusalOf(submitted, ['2026-11-25', actor, event as never])).toBe(code)
})

test('a step before the last one is refused', () => {
  expect(refusalOf(submitted, ['2026-11-23', lu, { type: 'review' }])).toBe('dateBeforeLast')
})
