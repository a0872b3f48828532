import { describe, expect, test } from 'vitest'
import { usualClocks } from '../../clocks/clocks.ts'
import type { Booking, WantedTime } from './booking.ts'
import { bookedDays } from './booking.ts'
import type { BookingActor, BookingContext, BookingEvent } from './bookingEvent.ts'
import { changeBooking } from './changeBooking.ts'
import { areRivals } from './freeDates.ts'
import { requestBooking } from './requestBooking.ts'
import { keptUntil } from './retention.ts'
import { weeklyDays } from './series.ts'

const room = { uses: ['activity', 'incubation'] } as const
const free: Omit<BookingContext, 'actor'> = { today: '2026-11-24', now: '2026-11-24T10:12', booked: [], occupied: [] }
const friday: WantedTime = { space: 'room', days: ['2026-12-04'], from: '14:00', to: '17:00' }
const fridays: WantedTime = { ...friday, days: weeklyDays('2026-12-04', 4) }
const subject = { purpose: '直播试拍', people: 6 }

const ask = (wanted: WantedTime, context = free) => requestBooking({ wanted, ...subject }, room, context)
function waiting(wanted: WantedTime): Booking {
  const outcome = ask(wanted)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.booking
}
const step = (one: Booking, actor: BookingActor, event: BookingEvent, context: Partial<BookingContext> = {}) =>
  changeBooking(one, event, { ...free, ...context, actor })
function after(...step_: Parameters<typeof step>): Booking {
  const outcome = step(...step_)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.booking
}
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? undefined : outcome.code)
const other = { space: 'room', day: '2026-12-04', from: '16:00', to: '18:00' }

describe('a request', () => {
  test.each([
    ['from 22:00 to 02:00 is refused: that is two days', { from: '22:00', to: '02:00' }, 'bookingOverMidnight'],
    ['that ends when it begins is refused', { from: '14:00', to: '14:00' }, 'bookingOverMidnight'],
    ['for 25 o’clock is refused', { from: '25:00', to: '26:00' }, 'bookingHoursInvalid'],
    ['for 30 February is refused', { days: ['2027-02-30'] }, 'bookingHoursInvalid'],
    ['for no day is refused', { days: [] }, 'bookingHoursInvalid'],
    ['for one day twice is refused', { days: ['2026-12-04', '2026-12-04'] }, 'bookingHoursInvalid'],
    ['for this morning is refused', { days: ['2026-11-24'], from: '09:00' }, 'bookingPast'],
    ['for a day more than a year ahead is refused', { days: ['2027-11-25'] }, 'bookingTooFar'],
    ['until midnight is one of that day', { from: '20:00', to: '24:00' }, undefined],
  ] as const)('%s', (_title, change, code) => {
    expect(codeOf(ask({ ...friday, ...change }))).toBe(code)
  })

  test('for an area that is only let is refused', () => {
    const outcome = requestBooking({ wanted: friday, ...subject }, { uses: ['incubation'] }, free)
    expect(codeOf(outcome)).toBe('spaceNotLent')
  })

  test('without a purpose, or for nobody, is refused', () => {
    expect(codeOf(requestBooking({ wanted: friday, purpose: ' ', people: 6 }, room, free))).toBe('bookingTextInvalid')
    expect(codeOf(requestBooking({ wanted: friday, purpose: '会', people: 0 }, room, free))).toBe(
      'bookingPeopleInvalid',
    )
  })

  test('for what another one has, or a tenant, is refused at once', () => {
    expect(codeOf(ask(friday, { ...free, booked: [other] }))).toBe('bookingClash')
    const occupied = [{ space: 'room', from: '2026-10-01', until: '2026-12-04' }]
    expect(codeOf(ask(friday, { ...free, occupied }))).toBe('spaceOccupied')
  })

  test('that begins when another booking ends is none of its rivals', () => {
    expect(areRivals(friday, { ...friday, from: '17:00', to: '18:00' })).toBe(false)
    expect(areRivals(friday, { ...friday, from: '16:59', to: '18:00' })).toBe(true)
    expect(areRivals(friday, { ...fridays, days: fridays.days.slice(1) })).toBe(false)
  })
})

describe('an answer', () => {
  test('for a time that a rival was given meanwhile is refused, and the request waits on', () => {
    const one = waiting(friday)
    expect(codeOf(step(one, 'host', { type: 'approve' }, { booked: [other] }))).toBe('bookingClash')
    expect(after(one, 'host', { type: 'decline', reason: 'timeTaken' }).declined).toBe('timeTaken')
  })

  test('to a series leaves out the dates that clash and says why', () => {
    const occupied = [{ space: 'room', from: '2026-12-25', until: '2027-06-30' }]
    const one = after(
      waiting(fridays),
      'host',
      { type: 'approve' },
      { booked: [{ ...other, day: '2026-12-18' }], occupied },
    )
    expect(one.skipped).toEqual([
      { day: '2026-12-18', why: 'booked' },
      { day: '2026-12-25', why: 'tenant' },
    ])
    expect(bookedDays(one)).toEqual(['2026-12-04', '2026-12-11'])
  })

  test('given twice, or by whoever asked, is refused', () => {
    const one = after(waiting(friday), 'host', { type: 'approve' })
    expect(codeOf(step(one, 'host', { type: 'approve' }))).toBe('forbiddenTransition')
    expect(codeOf(step(waiting(friday), 'requester', { type: 'approve' }))).toBe('notYours')
    expect(codeOf(step(waiting(friday), 'host', { type: 'cancel' }))).toBe('notYours')
  })
})

describe('another time', () => {
  const later = { ...friday, from: '18:00', to: '20:00' }

  test('that is proposed changes nothing until whoever asked takes it', () => {
    const one = after(waiting(friday), 'host', { type: 'move', to: later })
    expect([one.state, one.wanted]).toEqual(['requested', friday])
    const taken = after(one, 'requester', { type: 'takeMove' }, { booked: [other] })
    expect([taken.state, taken.wanted, taken.proposed]).toEqual(['approved', later, undefined])
  })

  test('proposed for an approved booking leaves it as it was, if it is not taken', () => {
    const one = after(after(waiting(friday), 'host', { type: 'approve' }), 'host', { type: 'move', to: later })
    const keeping = after(one, 'requester', { type: 'keepTime' })
    expect([keeping.state, keeping.wanted, keeping.proposed]).toEqual(['approved', friday, undefined])
  })

  test('that is taken too late is refused, and the old one still stands', () => {
    const one = after(waiting(friday), 'host', { type: 'move', to: later })
    const outcome = step(one, 'requester', { type: 'takeMove' }, { booked: [{ ...other, to: '19:00' }] })
    expect(codeOf(outcome)).toBe('bookingClash')
  })

  test('that is the same, clashes, or was not proposed, is refused', () => {
    const one = waiting(friday)
    expect(codeOf(step(one, 'host', { type: 'move', to: friday }))).toBe('bookingSameTime')
    const booked = [{ ...other, from: '19:00', to: '21:00' }]
    expect(codeOf(step(one, 'host', { type: 'move', to: later }, { booked }))).toBe('bookingClash')
    expect(codeOf(step(one, 'requester', { type: 'takeMove' }))).toBe('nothingProposed')
    expect(codeOf(step(one, 'requester', { type: 'keepTime' }))).toBe('nothingProposed')
  })
})

describe('time', () => {
  test('ends a request that nobody answered once its last date has begun, and not before', () => {
    const [one, now] = [waiting(fridays), '2026-12-25T14:00']
    expect(codeOf(step(one, 'clock', { type: 'elapse' }, { today: '2026-12-25', now: '2026-12-25T13:59' }))).toBe(
      'forbiddenTransition',
    )
    expect(after(one, 'clock', { type: 'elapse' }, { today: '2026-12-25', now }).declined).toBe('unanswered')
  })

  test('that has begun can neither be approved nor given back', () => {
    const late = { today: '2026-12-04', now: '2026-12-04T14:00' }
    expect(codeOf(step(waiting(friday), 'host', { type: 'approve' }, late))).toBe('bookingPast')
    const one = after(waiting(friday), 'host', { type: 'approve' })
    expect(codeOf(step(one, 'requester', { type: 'cancel' }, late))).toBe('bookingPast')
  })

  test('deletes it 90 days after its last date, or after it was cancelled', () => {
    expect(keptUntil(waiting(fridays), usualClocks.retention)).toBe('2027-03-25')
    expect(keptUntil(after(waiting(fridays), 'requester', { type: 'cancel' }), usualClocks.retention)).toBe(
      '2027-02-22',
    )
  })
})
