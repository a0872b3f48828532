import { expect, test } from 'vitest'
import { changeDetails, type SessionDetails } from './changeDetails.ts'
import { beginOf, type Session } from './session.ts'

const session: Session = {
  title: '商品页怎么排',
  kind: 'trainingClass',
  hosts: ['liutang'],
  times: { day: '2026-12-05', from: '14:00', to: '16:00' },
  place: '柳塘活动室',
  seats: 20,
  openTo: 'everyone',
  transition: false,
  state: 'open',
}
const { title, times, place, seats = 0 } = session
const details: SessionDetails = { title, times, place, seats }
const begin = beginOf(times)
const now = begin - 86_400

test('what was changed is kept with what it was before and when, and nothing else is', () => {
  const later = { ...times, from: '15:00', to: '17:00' }
  const changed = changeDetails(session, { ...details, times: later, place: '青枫会议室' }, now) as Session
  expect(changed).toEqual({
    ...session,
    times: later,
    place: '青枫会议室',
    changes: [{ at: now, times: { from: times, to: later }, place: { from: '柳塘活动室', to: '青枫会议室' } }],
  })
  const again = changeDetails(
    changed,
    { ...details, times: later, place: '青枫会议室', title: '看样' },
    now + 60,
  ) as Session
  expect(again.changes?.map(({ at }) => at)).toEqual([now, now + 60])
})

test('a limit of seats is taken away, and set', () => {
  const open = changeDetails(session, { title, times, place }, now) as Session
  expect([open.seats, open.changes?.[0]?.seats]).toEqual([undefined, { from: 20, to: null }])
  const limited = changeDetails(open, { ...details, seats: 5 }, now) as Session
  expect([limited.seats, limited.changes?.[1]?.seats]).toEqual([5, { from: null, to: 5 }])
})

test('a change of nothing is refused', () => {
  expect(changeDetails(session, details, now)).toBe('sessionUnchanged')
})

test('a session that has begun is not changed, nor moved to where it would have', () => {
  const moved = { ...details, times: { ...times, day: '2026-12-06' } }
  expect(changeDetails(session, moved, begin)).toBe('sessionUnderWay')
  const earlier = { ...details, times: { ...times, day: '2026-12-04', from: '13:59' } }
  expect(changeDetails(session, earlier, now)).toBe('sessionOver')
})

test.each(['held', 'cancelled'] as const)('a session that was %s is not changed', (state) => {
  expect(changeDetails({ ...session, state }, { ...details, place: '青枫会议室' }, now)).toBe('forbiddenTransition')
})

test('the last thirty changes are kept', () => {
  let one = session
  for (const at of Array.from({ length: 40 }, (_, each) => now + each))
    one = changeDetails(one, { ...details, title: `第${at - now}次` }, at) as Session
  expect([one.changes?.length, one.changes?.at(-1)?.title?.to]).toEqual([30, '第39次'])
})
