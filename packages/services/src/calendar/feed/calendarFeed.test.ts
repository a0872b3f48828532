import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarFeed, type FeedEvent } from './calendarFeed.ts'

const URL_OF_FEED = 'https://services.yunting.example/calendar/sessions.ics'
const exchange: FeedEvent = {
  uid: 'a1@services.yunting.example',
  title: '业务交流',
  description: '主办：柳塘网商党支部',
  place: '柳塘活动室',
  url: 'https://services.yunting.example/calendar',
  begins: Date.UTC(2027, 0, 14, 11, 30) / 1000,
  ends: Date.UTC(2027, 0, 14, 13, 0) / 1000,
  changedAt: Date.UTC(2026, 10, 20, 2) / 1000,
  isCancelled: false,
}
const write = (...events: FeedEvent[]) => calendarFeed({ name: '柳塘，2027年; 学习,\n活动', url: URL_OF_FEED, events })
/** Read by another library than the one that wrote it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  const events = calendar.getAllSubcomponents('vevent').map((one) => ({
    uid: one.getFirstPropertyValue('uid'),
    title: one.getFirstPropertyValue('summary'),
    description: one.getFirstPropertyValue('description'),
    place: one.getFirstPropertyValue('location'),
    status: one.getFirstPropertyValue('status'),
    sequence: one.getFirstPropertyValue('sequence') as unknown as number,
    begins: (one.getFirstPropertyValue('dtstart') as unknown as ICAL.Time).toJSDate().getTime() / 1000,
    ends: (one.getFirstPropertyValue('dtend') as unknown as ICAL.Time).toJSDate().getTime() / 1000,
  }))
  return { calendar, events }
}

test('another library reads the sessions, their times and texts', () => {
  const { calendar, events } = read(write(exchange))
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('柳塘，2027年 学习 活动')
  expect(events).toEqual([
    expect.objectContaining({
      uid: 'a1@services.yunting.example',
      title: '业务交流',
      place: '柳塘活动室',
      status: 'CONFIRMED',
      begins: exchange.begins,
      ends: exchange.ends,
    }),
  ])
})

test('half past seven in the evening in Shanghai is written in UTC, for calendars of any zone', () => {
  expect(write(exchange)).toContain('DTSTART:20270114T113000Z')
})

test('a session that is cancelled is still there, with the reason, under the same name and a later number', () => {
  const later = { ...exchange, isCancelled: true, description: '已取消：讲师生病', changedAt: exchange.changedAt + 60 }
  const [before, after] = [read(write(exchange)).events[0], read(write(later)).events[0]]
  expect(after).toMatchObject({ uid: before?.uid, status: 'CANCELLED', description: '已取消：讲师生病' })
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity)
  expect(after?.sequence).toBeLessThan(2 ** 31)
})

test('a plan without sessions is a calendar without any', () => {
  expect(read(write()).events).toEqual([])
})

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .filter((one) => !/\p{Cc}/u.test(one) && one.trim() === one)
const nasty = fc.constantFrom(
  'a;b,c\\d',
  '第一步：\n第二步',
  'BEGIN:VEVENT',
  'X"Y:Z',
  '，'.repeat(80),
  '👩‍👩‍👧‍👦'.repeat(12),
  '\\n',
  'a\\',
)

test('whatever is typed comes back as it was, in lines of 75 bytes that break within no character', () => {
  fc.assert(
    fc.property(fc.oneof(text, nasty), fc.oneof(text, nasty), (title, place) => {
      const written = write({ ...exchange, title, place })
      const [event] = read(written).events
      expect([event?.title, event?.place]).toEqual([title, place])
      for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(written).not.toContain('\uFFFD')
      expect(written.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1)
    }),
  )
})
