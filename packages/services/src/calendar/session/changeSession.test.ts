import { expect, test } from 'vitest'
import { attendanceFrom, changeSession } from './changeSession.ts'
import { beginOf, endOf, overlap, type Session } from './session.ts'

const session: Session = {
  title: '商品页怎么排',
  kind: 'trainingClass',
  hosts: ['liutang'],
  times: { day: '2026-12-05', from: '14:00', to: '16:00' },
  place: '柳塘活动室',
  seats: 20,
  openTo: 'everyone',
  transition: false,
  state: 'planned',
}
const [begin, end] = [beginOf(session.times), endOf(session.times)]

test('a session begins at its time of day in Shanghai, on whatever machine', () => {
  expect(new Date(begin * 1000).toISOString()).toBe('2026-12-05T06:00:00.000Z')
  expect(end - begin).toBe(7200)
})

test('a session goes from planned over open to held, and no way back', () => {
  const open = changeSession(session, { type: 'open' }, begin - 86_400) as Session
  expect(open.state).toBe('open')
  const done = changeSession(open, { type: 'hold' }, end) as Session
  expect(done.state).toBe('held')
  for (const event of [{ type: 'open' }, { type: 'hold' }, { type: 'cancel', reason: '讲师生病' }] as const)
    expect(changeSession(done, event, end)).toBe('forbiddenTransition')
})

test('a session that was cancelled says why, and is never opened again', () => {
  const cancelled = changeSession(session, { type: 'cancel', reason: ' 讲师生病 ' }, begin) as Session
  expect([cancelled.state, cancelled.reason]).toEqual(['cancelled', '讲师生病'])
  expect(changeSession(cancelled, { type: 'open' }, begin)).toBe('forbiddenTransition')
})

test('cancelling without a reason is refused', () => {
  expect(changeSession(session, { type: 'cancel', reason: '  ' }, begin)).toBe('reasonMissing')
})

test('a session that is over is not opened for signing up', () => {
  expect(changeSession(session, { type: 'open' }, end)).toBe('sessionOver')
})

test('a session is not held before it begins, nor without having been open', () => {
  expect(changeSession({ ...session, state: 'open' }, { type: 'hold' }, begin - 1)).toBe('sessionNotBegun')
  expect(changeSession(session, { type: 'hold' }, end)).toBe('forbiddenTransition')
})

test('attendance is marked from half an hour before, as people arrive early', () => {
  expect(attendanceFrom(session)).toBe(begin - 1800)
})

test('sessions overlap if they share a moment, not if one follows the other', () => {
  const at = (from: string, to: string, day = '2026-12-05') => ({ day, from, to })
  expect(overlap(at('14:00', '16:00'), at('15:59', '17:00'))).toBe(true)
  expect(overlap(at('14:00', '16:00'), at('16:00', '17:00'))).toBe(false)
  expect(overlap(at('14:00', '16:00'), at('14:00', '16:00', '2026-12-06'))).toBe(false)
})
