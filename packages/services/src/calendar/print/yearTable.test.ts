import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Session } from '../session/session.ts'
import { type SkippedSession, yearTable } from './yearTable.ts'

const at = (day: string, from = '19:30') => ({ day, from, to: '21:00' })
const exchange = (day: string, part: Partial<Session> = {}): Session => ({
  title: '业务交流',
  kind: 'exchangeMeeting',
  hosts: ['liutang'],
  times: at(day),
  place: '柳塘活动室',
  openTo: 'invited',
  transition: false,
  state: 'planned',
  ...part,
})
const course = (day: string, title: string): Session => ({
  ...exchange(day, { title, kind: 'trainingClass', openTo: 'everyone' }),
  times: at(day, '14:00'),
})
const skip = (day: string, because: string): SkippedSession => {
  const { title, kind, hosts, times, place, openTo } = exchange(day)
  return { title, kind, hosts, times, place, openTo, because }
}
const rows = (...table: ReturnType<typeof yearTable>) =>
  table.flatMap(({ month, rows: ofMonth }) => ofMonth.map((row) => [month, row.days.join(' '), row.title]))

test('the dates of a series in a month stand in one row, where the first of them is', () => {
  const table = yearTable(
    [
      exchange('2027-01-28'),
      course('2027-01-16', '商品页怎么排'),
      exchange('2027-01-14'),
      course('2027-02-27', '货源'),
    ],
    [],
  )
  expect(rows(...table)).toEqual([
    [1, '2027-01-14 2027-01-28', '业务交流'],
    [1, '2027-01-16', '商品页怎么排'],
    [2, '2027-02-27', '货源'],
  ])
})

test('a date that is left out is named in the row of its series, with the reason', () => {
  const [february] = yearTable([exchange('2027-02-25')], [skip('2027-02-11', '临近春节')])
  expect(february?.rows).toHaveLength(1)
  expect(february?.rows[0]).toMatchObject({
    days: ['2027-02-25'],
    skipped: [{ day: '2027-02-11', because: '临近春节' }],
  })
})

test('a month in which a series leaves out all of its dates still says so, at their place', () => {
  const sessions = [course('2027-02-27', '货源'), exchange('2027-03-11')]
  const [february] = yearTable(sessions, [skip('2027-02-25', '场地'), skip('2027-02-11', '临近春节')])
  expect(february?.rows.map(({ days, skipped }) => [days, skipped.map(({ day }) => day)])).toEqual([
    [[], ['2027-02-11', '2027-02-25']],
    [['2027-02-27'], []],
  ])
})

test('dates that differ in anything that a row says stand in rows of their own', () => {
  const differing = [
    exchange('2027-01-07', { place: '青枫会议室' }),
    exchange('2027-01-14', { hosts: ['liutang', 'qingfeng'] }),
    exchange('2027-01-21', { openTo: 'everyone' }),
    exchange('2027-01-27'),
    exchange('2027-01-28', { times: at('2027-01-28', '20:00') }),
    exchange('2027-01-28', { title: '另一场' }),
  ]
  expect(yearTable(differing, [])[0]?.rows).toHaveLength(6)
})

test('a cancelled date of a series stands by itself with its reason, and takes no skipped date in', () => {
  const cancelled = exchange('2027-02-18', { state: 'cancelled', reason: '讲师生病' })
  const [february] = yearTable([cancelled], [skip('2027-02-11', '临近春节')])
  expect(february?.rows.map(({ days, cancelled: why }) => [days, why])).toEqual([
    [[], undefined],
    [['2027-02-18'], '讲师生病'],
  ])
})

test('no plan has no rows', () => {
  expect(yearTable([], [])).toEqual([])
})

const day = fc.date({ min: new Date('2027-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
const dayText = day.map((one) => one.toISOString().slice(0, 10))
const anySession = fc
  .tuple(dayText, fc.constantFrom('09:00', '14:00', '19:30'), fc.constantFrom('a', 'b'), fc.boolean())
  .map(([on, from, title, isCancelled]): Session => {
    const state = isCancelled ? { state: 'cancelled' as const, reason: '停' } : {}
    return { ...exchange(on), title, times: at(on, from), ...state }
  })
const anySkipped = fc
  .tuple(dayText, fc.constantFrom('a', 'b', 'c'))
  .map(([on, title]) => ({ ...skip(on, '停'), title }))

test('each date of the year stands in the table once, in its month, in the order of time', () => {
  fc.assert(
    fc.property(
      fc.array(anySession, { maxLength: 60 }),
      fc.array(anySkipped, { maxLength: 20 }),
      (sessions, skipped) => {
        const table = yearTable(sessions, skipped)
        const all = table.flatMap(({ rows: ofMonth }) => ofMonth)
        const days = all.flatMap((row) => row.days)
        expect(days.toSorted()).toEqual(sessions.map(({ times }) => times.day).toSorted())
        const left = all.flatMap((row) => row.skipped.map((date) => date.day))
        expect(left.toSorted()).toEqual(skipped.map(({ times }) => times.day).toSorted())
        expect(table.map(({ month }) => month)).toEqual(table.map(({ month }) => month).toSorted((a, b) => a - b))
        for (const { month, rows: ofMonth } of table) {
          const firsts = ofMonth.map((row) => row.days[0] ?? row.skipped[0]?.day ?? '')
          expect(firsts).toEqual(firsts.toSorted())
          for (const row of ofMonth) for (const one of row.days) expect(Number(one.slice(5, 7))).toBe(month)
        }
      },
    ),
  )
})
