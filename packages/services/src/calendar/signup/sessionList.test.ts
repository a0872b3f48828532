import { expect, test } from 'vitest'
import { beginOf, type Session } from '../session/session.ts'
import { changeList, freeSeats, type ListEvent, nextLapse, type SessionList, settle } from './sessionList.ts'
import { OFFER_CLOCKS } from './signup.ts'

const session: Session = {
  title: '货源和看样',
  kind: 'trainingClass',
  hosts: ['qingfeng'],
  times: { day: '2026-12-12', from: '14:00', to: '16:00' },
  place: '青枫会议室',
  seats: 2,
  openTo: 'everyone',
  transition: true,
  state: 'open',
}
const begin = beginOf(session.times)
const HOUR = 3600
const early = begin - 7 * 24 * HOUR
const at = (now: number, changed: Partial<Session> = {}) => ({
  session: { ...session, ...changed },
  now,
  clocks: OFFER_CLOCKS,
})

function after(events: readonly ListEvent[], now = early, list: SessionList = []): SessionList {
  return events.reduce<SessionList>((before, event) => {
    const next = changeList(before, event, at(now))
    if (typeof next === 'string') throw new Error(next)
    return next
  }, list)
}
const signUp = (...ids: string[]): ListEvent[] => ids.map((id) => ({ type: 'signUp', id }))
const states = (list: SessionList) => Object.fromEntries(list.map(({ id, state }) => [id, state]))
const full = after(signUp('a', 'b', 'c', 'd'))

test('who signs up has a seat while there is one, and waits in order after', () => {
  expect(states(full)).toEqual({ a: 'signedUp', b: 'signedUp', c: 'waiting', d: 'waiting' })
  expect(full.map(({ turn }) => turn)).toEqual([1, 2, 3, 4])
})

test('a session without a number of seats takes everybody', () => {
  expect(changeList(full, { type: 'signUp', id: 'e' }, at(early, { seats: undefined } as never))).toMatchObject([
    {},
    {},
    { state: 'offered' },
    { state: 'offered' },
    { id: 'e', state: 'signedUp' },
  ])
})

test('a seat that becomes free is offered to the first who waits, until a day after', () => {
  const list = after([{ type: 'cancel', id: 'a' }], early, full)
  expect(states(list)).toEqual({ a: 'cancelled', b: 'signedUp', c: 'offered', d: 'waiting' })
  expect(nextLapse(list)).toBe(early + 24 * HOUR)
})

test('an offer ends two hours before the session at the latest', () => {
  const list = after([{ type: 'cancel', id: 'a' }], begin - 10 * HOUR, full)
  expect(nextLapse(list)).toBe(begin - 2 * HOUR)
})

test('nothing is offered in the last two hours, and a full session takes nobody more into its list', () => {
  const list = after([{ type: 'cancel', id: 'a' }], begin - HOUR, full)
  expect(states(list)).toMatchObject({ c: 'waiting', d: 'waiting' })
  expect(changeList(list, { type: 'signUp', id: 'e' }, at(begin - HOUR))).toBe('sessionFull')
})

test('an offer that is taken is a seat that came from the list', () => {
  const list = after(
    [
      { type: 'cancel', id: 'a' },
      { type: 'answerOffer', id: 'c', takes: true },
    ],
    early,
    full,
  )
  expect(list[2]).toMatchObject({ state: 'signedUp', fromList: true })
})

test('an offer that is declined, or that nobody answers, goes to the next', () => {
  const offered = after([{ type: 'cancel', id: 'a' }], early, full)
  const declined = after([{ type: 'answerOffer', id: 'c', takes: false }], early, offered)
  expect(states(declined)).toMatchObject({ c: 'lapsed', d: 'offered' })
  const silent = settle(offered, at(early + 24 * HOUR))
  expect(states(silent)).toMatchObject({ c: 'lapsed', d: 'offered' })
  expect(settle(silent, at(early + 24 * HOUR))).toEqual(silent)
})

test('a newcomer waits behind those who wait, although a seat is free', () => {
  const list = after([{ type: 'cancel', id: 'a' }, ...signUp('e')], early, full)
  expect(states(list)).toMatchObject({ c: 'offered', d: 'waiting', e: 'waiting' })
})

test('an offer is not taken after its end', () => {
  const offered = after([{ type: 'cancel', id: 'a' }], early, full)
  const late = at(early + 24 * HOUR)
  expect(changeList(offered, { type: 'answerOffer', id: 'c', takes: true }, late)).toBe('offerLapsed')
})

test('who cancelled is out: neither signed up again nor offered anything', () => {
  const list = after(
    [
      { type: 'cancel', id: 'd' },
      { type: 'cancel', id: 'a' },
      { type: 'cancel', id: 'b' },
    ],
    early,
    full,
  )
  expect(states(list)).toEqual({ a: 'cancelled', b: 'cancelled', c: 'offered', d: 'cancelled' })
  expect(changeList(list, { type: 'signUp', id: 'd' }, at(early))).toBe('forbiddenTransition')
  expect(changeList(list, { type: 'cancel', id: 'd' }, at(early))).toBe('forbiddenTransition')
})

test('a place that was not offered is not taken', () => {
  expect(changeList(full, { type: 'answerOffer', id: 'c', takes: true }, at(early))).toBe('forbiddenTransition')
  expect(changeList(full, { type: 'answerOffer', id: 'nobody', takes: true }, at(early))).toBe('signupUnknown')
})

test('nobody signs up for a session that is not open, or cancels one that has begun', () => {
  for (const state of ['planned', 'held', 'cancelled'] as const)
    expect(changeList(full, { type: 'signUp', id: 'e' }, at(early, { state }))).toBe('sessionNotOpen')
  expect(changeList(full, { type: 'signUp', id: 'e' }, at(begin))).toBe('sessionBegun')
  expect(changeList(full, { type: 'cancel', id: 'a' }, at(begin))).toBe('sessionBegun')
})

test('attendance is one step a person, and can be taken back', () => {
  const one = changeList(full, { type: 'mark', id: 'a', attended: true }, at(begin)) as SessionList
  expect(states(one)).toMatchObject({ a: 'attended', b: 'signedUp' })
  const back = changeList(one, { type: 'mark', id: 'a', attended: false }, at(begin)) as SessionList
  expect(states(back)).toMatchObject({ a: 'absent' })
})

test('attendance is refused before people arrive, for who has no seat, and once the session is held', () => {
  const mark = { type: 'mark', id: 'a', attended: true } as const
  expect(changeList(full, mark, at(begin - HOUR))).toBe('sessionNotBegun')
  expect(changeList(full, { ...mark, id: 'c' }, at(begin))).toBe('forbiddenTransition')
  expect(changeList(full, mark, at(begin, { state: 'held' }))).toBe('sessionNotOpen')
})

test('somebody who comes without having signed up is there, and takes no seat of those who have', () => {
  const list = changeList(full, { type: 'walkIn', id: 'w' }, at(begin)) as SessionList
  expect(list.at(-1)).toMatchObject({ state: 'attended', isWalkIn: true })
  expect(freeSeats(list, session)).toBe(0)
})

test('at the end whoever was not marked is absent', () => {
  expect(changeList(full, { type: 'hold' }, at(begin - 1))).toBe('sessionNotBegun')
  const marked = changeList(full, { type: 'mark', id: 'a', attended: true }, at(begin)) as SessionList
  const end = changeList(marked, { type: 'hold' }, at(begin)) as SessionList
  expect(states(end)).toEqual({ a: 'attended', b: 'absent', c: 'waiting', d: 'waiting' })
})
