import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areOverlapping as shareDays, isInTheWay, isOccupied, type Occupancy } from '../venue/occupancy.ts'
import { bookedDays, type Booking, type WantedTime } from './booking.ts'
import type { BookingActor, BookingContext, BookingEvent } from './bookingEvent.ts'
import { changeBooking } from './changeBooking.ts'
import { timesOf } from './freeDates.ts'
import { areOverlapping } from './hours.ts'
import { requestBooking } from './requestBooking.ts'
import { weeklyDays } from './series.ts'

/** A small world in which everything meets: two rooms, one week of evenings and its repetitions. */
const anyTime: fc.Arbitrary<WantedTime> = fc
  .record({
    space: fc.constantFrom('one', 'two'),
    first: fc.constantFrom('2026-12-01', '2026-12-02', '2026-12-08'),
    weeks: fc.integer({ min: 1, max: 3 }),
    hour: fc.integer({ min: 18, max: 21 }),
    hours: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ space, first, weeks, hour, hours }) => ({
    space,
    days: weeklyDays(first, weeks),
    from: `${hour}:00`,
    to: `${hour + hours}:00`,
  }))
const anyEvent: fc.Arbitrary<BookingEvent> = fc.oneof(
  fc.constant<BookingEvent>({ type: 'approve' }),
  anyTime.map((to): BookingEvent => ({ type: 'move', to })),
  fc.constantFrom<BookingEvent>(
    { type: 'takeMove' },
    { type: 'keepTime' },
    { type: 'cancel' },
    { type: 'elapse' },
    { type: 'decline', reason: 'unsuitable' },
  ),
)
const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ask: anyTime }) },
  { weight: 5, arbitrary: fc.record({ of: fc.nat(9), event: anyEvent }) },
  {
    weight: 1,
    arbitrary: fc.record({ settle: fc.constantFrom('one', 'two'), from: fc.constantFrom('2026-12-02', '2026-12-09') }),
  },
  { weight: 1, arbitrary: fc.record({ now: fc.constantFrom('2026-12-01T19:30', '2026-12-08T18:00') }) },
)
type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never
type World = { bookings: Booking[]; tenants: Occupancy[]; now: string }

const actorOf = ({ type }: BookingEvent): BookingActor => {
  if (type === 'elapse') return 'clock'
  return type === 'approve' || type === 'decline' || type === 'move' ? 'host' : 'requester'
}
const timesTaken = (bookings: readonly Booking[]) =>
  bookings.flatMap((one) => timesOf({ ...one.wanted, days: bookedDays(one) }))

function play(world: World, step: Step): World {
  const { bookings, tenants, now } = world
  const context = (self?: Booking): Omit<BookingContext, 'actor'> => ({
    today: now.slice(0, 10),
    now,
    booked: timesTaken(bookings.filter((one) => one !== self)),
    occupied: tenants,
  })
  if ('now' in step) return { ...world, now: step.now > now ? step.now : now }
  if ('settle' in step) {
    const tenant = { space: step.settle, from: step.from, until: '2027-06-30' }
    const isHeld = tenants.some((one) => shareDays(one, tenant)) || isInTheWay(timesTaken(bookings), tenant)
    return isHeld ? world : { ...world, tenants: [...tenants, tenant] }
  }
  if ('ask' in step) {
    const outcome = requestBooking({ wanted: step.ask, purpose: '会', people: 2 }, { uses: ['activity'] }, context())
    return outcome.ok ? { ...world, bookings: [...bookings, outcome.booking] } : world
  }
  const at = step.of % Math.max(bookings.length, 1)
  const one = bookings[at]
  if (!one) return world
  const outcome = changeBooking(one, step.event, { ...context(one), actor: actorOf(step.event) })
  return outcome.ok ? { ...world, bookings: bookings.with(at, outcome.booking) } : world
}

/** Every world on the way of some steps. */
function worlds(steps: readonly Step[]): World[] {
  let world: World = { bookings: [], tenants: [], now: '2026-11-30T09:00' }
  return steps.map((step) => (world = play(world, step)))
}
const always = (holds: (world: World, before: World | undefined) => void) =>
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 5, maxLength: 40 }), (steps) => {
      const all = worlds(steps)
      for (const [at, world] of all.entries()) holds(world, all[at - 1])
    }),
    { numRuns: 300 },
  )

test('in any order of events no two approved bookings of one space overlap', () => {
  let pairs = 0
  always(({ bookings }) => {
    const taken = timesTaken(bookings)
    for (const [at, one] of taken.entries())
      for (const two of taken.slice(at + 1)) {
        pairs++
        expect(one.space === two.space && areOverlapping(one, two)).toBe(false)
      }
  })
  expect(pairs).toBeGreaterThan(100)
})

test('in any order of events no approved booking has a tenant’s space on a tenant’s day', () => {
  let met = 0
  always(({ bookings, tenants }) => {
    for (const { space, day } of timesTaken(bookings)) {
      met += tenants.length
      expect(isOccupied(tenants, space, day)).toBe(false)
    }
  })
  expect(met).toBeGreaterThan(100)
})

test('what is pending blocks nothing: without its rivals a request gets the same answer', () => {
  let answers = 0
  always((world) => {
    const others = world.bookings.filter(({ state }) => state !== 'requested')
    for (const [at, one] of world.bookings.entries()) {
      if (one.state !== 'requested') continue
      answers++
      const step: Step = { of: at, event: { type: 'approve' } }
      const alone = play({ ...world, bookings: [one, ...others] }, { ...step, of: 0 })
      expect(play(world, step).bookings[at]).toEqual(alone.bookings[0])
    }
  })
  expect(answers).toBeGreaterThan(500)
})

test('a proposal takes nothing away: an approved booking is left only by its own side', () => {
  always((world, before) => {
    for (const [at, one] of (before?.bookings ?? []).entries()) {
      const next = world.bookings[at]
      if (one.state === 'approved' && next?.proposed) expect(bookedDays(next)).toEqual(bookedDays(one))
      if (one.state === 'declined' || one.state === 'cancelled') expect(next).toEqual(one)
    }
  })
})
