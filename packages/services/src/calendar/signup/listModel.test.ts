import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeDetails } from '../session/changeDetails.ts'
import { beginOf, type Session, type SessionState } from '../session/session.ts'
import { changeList, freeSeats, type ListContext, type ListEvent, type SessionList, settle } from './sessionList.ts'
import { hasSeat, OFFER_CLOCKS, type Signup } from './signup.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const id = fc.constantFrom(...ids)
const event: fc.Arbitrary<ListEvent> = fc.oneof(
  { weight: 5, arbitrary: id.map((one): ListEvent => ({ type: 'signUp', id: one })) },
  { weight: 3, arbitrary: id.map((one): ListEvent => ({ type: 'cancel', id: one })) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('answerOffer' as const), id, takes: fc.boolean() }) },
  fc.record({ type: fc.constant('mark' as const), id, attended: fc.boolean() }),
  fc.record({ type: fc.constant('walkIn' as const), id: id.map((one) => `${one} came`) }),
  { weight: 1, arbitrary: fc.constant<ListEvent>({ type: 'hold' }) },
  { weight: 3, arbitrary: fc.constant<ListEvent>({ type: 'change' }) },
)
/** Hours between two events: mostly few, so that a list lives through many before its session begins. */
const hours = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 3, noNaN: true }) },
  fc.integer({ min: 0, max: 40 }),
)
/** What a session is changed to, where the event changes it. */
const details = fc.record({
  seats: fc.integer({ min: 0, max: 5 }),
  day: fc.constantFrom('2026-12-10', '2026-12-12', '2026-12-15'),
  from: fc.constantFrom('09:00', '14:00'),
})
const step = fc.record({ event, hours, details, isBackwards: fc.nat(19).map((one) => one === 0) })
const story = fc.record({
  seats: fc.integer({ min: 0, max: 3 }),
  steps: fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }),
})

const session = (seats: number, state: SessionState = 'open'): Session => ({
  title: '货源和看样',
  kind: 'trainingClass',
  hosts: ['qingfeng'],
  times: { day: '2026-12-12', from: '14:00', to: '16:00' },
  place: '青枫会议室',
  seats,
  openTo: 'everyone',
  transition: true,
  state,
})

type Story = typeof story extends fc.Arbitrary<infer One> ? One : never
type Step = { event: ListEvent; before: SessionList; after: SessionList; context: ListContext; isRefused: boolean }

/** Plays a story: clocks go on, and now and then back, as those of two machines do. */
function play({ seats, steps }: Story) {
  const taken: Step[] = []
  let list: SessionList = []
  let one = session(seats)
  let now = beginOf(one.times) - 5 * 86_400
  for (const { event: each, hours: passed, details: to, isBackwards } of steps) {
    now += isBackwards ? -60 : Math.round(passed * 3600)
    const changed = each.type === 'change' ? changeTo(one, to, now) : one
    const outcome = changeList(list, each, { session: changed, now, clocks: OFFER_CLOCKS })
    const isRefused = typeof outcome === 'string'
    if (!isRefused) one = changed
    const context = { session: one, now, clocks: OFFER_CLOCKS }
    const after = isRefused ? settle(list, context) : outcome
    taken.push({ event: each, before: list, after, context, isRefused })
    list = after
    if (each.type === 'hold' && !isRefused) one = { ...one, state: 'held' }
  }
  return taken
}

/** The session with other times and seats, unless that is refused before its list is asked. */
function changeTo(one: Session, { seats, day, from }: Story['steps'][number]['details'], now: number): Session {
  const { title, place } = one
  const changed = changeDetails(one, { title, place, seats, times: { day, from, to: '16:00' } }, now)
  return typeof changed === 'string' ? one : changed
}

const always = (holds: (steps: Step[]) => void) =>
  fc.assert(
    fc.property(story, (one) => holds(play(one))),
    { numRuns: 500 },
  )
const stateIn = (list: SessionList, one: Signup) => list.find((other) => other.id === one.id)?.state

test('no order of events and clocks sells more seats than there are', () => {
  let filled = 0
  always((steps) => {
    for (const { after, context } of steps) {
      const seats = context.session.seats ?? 0
      expect(after.filter(hasSeat).length).toBeLessThanOrEqual(seats)
      if (after.filter(hasSeat).length === seats && seats > 0) filled++
    }
  })
  expect(filled).toBeGreaterThan(500)
})

test('whoever cancelled or let an offer lapse stays out, whatever happens after', () => {
  let ended = 0
  always((steps) => {
    for (const { before, after } of steps)
      for (const one of before.filter(({ state }) => state === 'cancelled' || state === 'lapsed')) {
        expect(stateIn(after, one)).toBe(one.state)
        ended++
      }
  })
  expect(ended).toBeGreaterThan(500)
})

test('places are offered in the order of the list: nobody who came earlier is still waiting', () => {
  let offers = 0
  always((steps) => {
    for (const { before, after } of steps) {
      const fresh = after.filter((one) => one.state === 'offered' && stateIn(before, one) !== 'offered')
      for (const one of fresh) {
        expect(after.some((other) => other.state === 'waiting' && other.turn < one.turn)).toBe(false)
        offers++
      }
    }
  })
  expect(offers).toBeGreaterThan(200)
})

test('a newcomer has a seat at once only if nobody waits, and the order never changes', () => {
  always((steps) => {
    for (const { event: each, before, after, isRefused, context } of steps) {
      expect(after.slice(0, before.length).map((one) => [one.id, one.turn])).toEqual(
        before.map((one) => [one.id, one.turn]),
      )
      if (each.type !== 'signUp' || isRefused) continue
      const others = settle(before, context)
      if (stateIn(after, { id: each.id } as Signup) === 'signedUp')
        expect(others.some(({ state }) => state === 'waiting')).toBe(false)
    }
  })
})

test('no seat lies idle while somebody waits who could still answer', () => {
  always((steps) => {
    for (const { after, context } of steps) {
      const canAnswer = context.now < beginOf(context.session.times) - OFFER_CLOCKS.lastOfferHours * 3600
      if (context.session.state !== 'open' || !canAnswer || freeSeats(after, context.session) === 0) continue
      expect(after.some(({ state }) => state === 'waiting')).toBe(false)
    }
  })
})

test('a step that is refused changes nothing but what time does', () => {
  always((steps) => {
    for (const { before, after, isRefused, context } of steps)
      if (isRefused) expect(after).toEqual(settle(before, context))
  })
})

test('each offer has its end: a day after, and two hours before the session at the latest', () => {
  always((steps) => {
    for (const { before, after, context } of steps)
      for (const one of after.filter((each) => each.state === 'offered' && stateIn(before, each) !== 'offered')) {
        expect(one.offeredUntil).toBeGreaterThan(context.now)
        expect(one.offeredUntil).toBeLessThanOrEqual(context.now + 24 * 3600)
        expect(one.offeredUntil).toBeLessThanOrEqual(beginOf(context.session.times) - 2 * 3600)
      }
  })
})

test('a change that is taken leaves everybody who has a seat theirs, and more seats go to those who wait', () => {
  let [retention, offered, refused] = [0, 0, 0]
  always((steps) => {
    for (const { event: each, before, after, context, isRefused } of steps) {
      if (each.type !== 'change') continue
      if (isRefused) refused++
      else
        for (const one of settle(before, context).filter(({ state }) => state === 'signedUp')) {
          expect(stateIn(after, one)).toBe('signedUp')
          retention++
        }
      offered += after.filter((one) => one.state === 'offered' && stateIn(before, one) === 'waiting').length
    }
  })
  expect([retention > 300, offered > 50, refused > 50]).toEqual([true, true, true])
})

test('an offer never outlasts the beginning of its session, however it was moved', () => {
  always((steps) => {
    for (const { after, context } of steps)
      for (const one of after.filter(({ state }) => state === 'offered'))
        expect(one.offeredUntil).toBeLessThanOrEqual(beginOf(context.session.times))
  })
})
