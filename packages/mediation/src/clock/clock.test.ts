import { publishedHolidays, workingCalendarOf } from '@liangpai/server'
import { describe, expect, test } from 'vitest'
import { openCase } from '../steps/changeCase.ts'
import {
  agreed,
  assigned,
  begun,
  buyer,
  clock,
  context,
  hairDryer,
  handler,
  mediator,
  merchant,
  play,
  refusalOf,
  replaced,
  type Step,
} from '../testing/hairDryer.ts'
import { type ClockName, clocksOf, nextClock } from './clock.ts'
import { clockProfiles } from './clockProfile.ts'
import { offersOf } from './offers.ts'

const dueOf = (one: Parameters<typeof clocksOf>[0], name: ClockName, with_ = context) =>
  clocksOf(one, with_).find((one) => one.name === name)?.due

describe('clocks', () => {
  test('those of the report’s case, day by day', () => {
    const rows = clocksOf(play(replaced), context).map(({ name, from, due, done }) => [name, from, due.day, done])
    expect(rows).toEqual([
      ['answer', '2026-11-24', '2026-11-25', '2026-11-25'],
      ['accept', '2026-11-24', '2026-12-01', '2026-11-26'],
      ['consent', '2026-12-02', '2026-12-09', '2026-11-30'],
      ['replace', '2026-12-01', '2026-12-04', '2026-12-02'],
      ['mediate', '2026-11-26', '2026-12-10', undefined],
    ])
  })

  test('over National Day 2026 the holidays do not count, and the Saturday worked instead does', () => {
    const one = openCase({ ...hairDryer, received: '2026-09-29' })
    expect(dueOf(one, 'answer')).toEqual({ day: '2026-09-30', provisional: false })
    expect(dueOf(one, 'accept')).toEqual({ day: '2026-10-12', provisional: false })
    const accepted = play([['2026-09-30', handler(), { type: 'accept' }]], one)
    expect(dueOf(accepted, 'mediate')).toEqual({ day: '2026-10-20', provisional: false })
  })

  test('the authority’s 45 working days run into a year that is not published: provisional, and over for nobody', () => {
    const authority = { ...context, profile: clockProfiles.authority }
    const one = play(begun)
    expect(dueOf(one, 'mediate', authority)).toEqual({ day: '2027-01-29', provisional: true })
    const published = { ...authority, calendar: workingCalendarOf({ ...publishedHolidays, knownUntil: '2027-12-31' }) }
    expect(dueOf(one, 'mediate', published)?.provisional).toBe(false)
  })

  test('a limit past the published calendar ends nothing until it is known', () => {
    const one = play(
      [['2026-12-24', handler(), { type: 'accept' }]],
      openCase({ ...hairDryer, received: '2026-12-24' }),
    )
    expect(dueOf(one, 'mediate')).toEqual({ day: '2027-01-08', provisional: true })
    expect(refusalOf(one, ['2027-03-01', clock, { type: 'elapse', clock: 'mediate' }])).toBe('clockNotOver')
  })

  test('a replacement gives both sides the whole time to answer again', () => {
    const one = play(
      [
        ['2026-12-01', buyer, { type: 'object', mediator: 'he' }],
        ['2026-12-02', mediator('jiang'), { type: 'declareInterest', interests: [] }],
        ['2026-12-02', handler(), { type: 'replace', mediator: 'he', replacement: 'jiang' }],
      ],
      play(assigned),
    )
    expect(dueOf(one, 'consent')?.day).toBe('2026-12-09')
  })

  test('while a mediator has yet to be replaced nobody is late with an answer', () => {
    const objected = play([['2026-11-27', merchant, { type: 'object', mediator: 'su' }]], play(assigned))
    expect(dueOf(objected, 'consent')).toBeUndefined()
    expect(refusalOf(objected, ['2026-12-08', clock, { type: 'elapse', clock: 'consent' }])).toBe('clockNotOver')
    expect(offersOf(objected, context, '2026-12-08')).toEqual(['referral12315'])
    expect(play([['2026-12-11', clock, { type: 'elapse', clock: 'mediate' }]], objected).termination).toBe('timeout')
  })

  test('a test by agreement stops the time of mediation; one that nobody ends stops it until its last day', () => {
    const tested = play(
      [
        ['2026-12-01', mediator('su'), { type: 'test', what: '检测', lastDay: '2026-12-08' }],
        ['2026-12-01', buyer, { type: 'agreeToTest', agrees: true }],
        ['2026-12-01', merchant, { type: 'agreeToTest', agrees: true }],
      ],
      play(begun),
    )
    // Five of the ten days fall into the test: 1, 2, 3, 4, 7 December.
    expect(dueOf(tested, 'mediate')?.day).toBe('2026-12-17')
    const ended = play([['2026-12-03', mediator('su'), { type: 'endTest' }]], tested)
    expect(dueOf(ended, 'mediate')?.day).toBe('2026-12-14')
    expect(play([['2026-12-18', clock, { type: 'elapse', clock: 'mediate' }]], tested).termination).toBe('timeout')
  })

  test('replacing a mediator does not stop it', () => {
    expect(dueOf(play(replaced.slice(0, -2)), 'mediate')?.day).toBe('2026-12-10')
  })

  test('the last day itself is still in time', () => {
    const one = play(begun)
    expect(refusalOf(one, ['2026-12-10', clock, { type: 'elapse', clock: 'mediate' }])).toBe('clockNotOver')
    expect(refusalOf(one, ['2026-12-11', clock, { type: 'elapse', clock: 'mediate' }])).toBeUndefined()
  })

  test('what comes next is the running clock that is due first', () => {
    expect(nextClock(play(replaced.slice(0, -2)), context)).toMatchObject({
      name: 'replace',
      due: { day: '2026-12-04' },
    })
    expect(nextClock(play(agreed), context)).toBeUndefined()
  })
})

describe('a case that has ended', () => {
  const objected: readonly Step[] = [...begun, ['2026-12-01', buyer, { type: 'object', mediator: 'he' }]]
  test.each<[string, readonly Step[]]>([
    ['withdrawn before it was answered', [['2026-11-24', buyer, { type: 'withdraw' }]]],
    ['withdrawn while a mediator had yet to be replaced', [...objected, ['2026-12-02', buyer, { type: 'withdraw' }]]],
    ['without an agreement', [...objected, ['2026-12-02', merchant, { type: 'end' }]]],
    [
      'handed over before it was decided',
      [['2026-11-24', handler(), { type: 'handOver', partner: 'regulator', reason: 'lawbreaking', note: '涉嫌违法' }]],
    ],
  ])('%s: no clock runs on, nobody is late, nothing is offered', (_name, steps) => {
    const one = play(steps)
    expect(clocksOf(one, context).filter(({ done }) => done === undefined)).toEqual([])
    expect(clocksOf(one, context).length).toBeGreaterThan(0)
    expect(nextClock(one, context)).toBeUndefined()
    expect(offersOf(one, context, '2026-12-24')).toEqual([])
  })
})

describe('ways that appear by themselves', () => {
  test('a silent mediator: another one, or 12315, after three working days; a word takes them away', () => {
    const one = play(begun)
    expect(offersOf(one, context, '2026-12-03')).toEqual([])
    expect(offersOf(one, context, '2026-12-04')).toEqual(['anotherMediator', 'referral12315'])
    const written = play(
      [['2026-12-04', mediator('su'), { type: 'write', id: 'a', text: '在看', audience: 'both' }]],
      one,
    )
    expect(offersOf(written, context, '2026-12-04')).toEqual([])
  })

  test('what a side or a replaced mediator writes is no word of the mediators', () => {
    const one = play([['2026-12-04', buyer, { type: 'write', id: 'a', text: '在吗', audience: 'both' }]], play(begun))
    expect(offersOf(one, context, '2026-12-04')).toContain('anotherMediator')
  })

  test('a mediator not replaced in time, or a complaint not answered: 12315', () => {
    const objected = play(replaced.slice(0, -2))
    expect(offersOf(objected, context, '2026-12-04')).toEqual([])
    expect(offersOf(objected, context, '2026-12-07')).toEqual(['referral12315'])
    expect(offersOf(openCase(hairDryer), context, '2026-11-25')).toEqual([])
    expect(offersOf(openCase(hairDryer), context, '2026-11-26')).toEqual(['referral12315'])
  })
})
