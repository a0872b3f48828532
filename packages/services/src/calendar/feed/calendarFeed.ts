import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** A session as a calendar has it, in the words of whoever subscribes. */
export type FeedEvent = {
  /** The same for the same session in every feed, whatever changes: calendars go by it. */
  uid: string
  title: string
  description: string
  place: string
  url: string
  /** Seconds since 1970, as are the others. */
  begins: number
  ends: number
  changedAt: number
  /** A calendar is told of it, and not left with a session that is not. */
  isCancelled: boolean
}

/** What a feed is called, and where it is. */
export type Feed = { name: string; url: string; events: readonly FeedEvent[] }

/** Calendars ask again after so many seconds, if they heed it. */
const REFRESH = 6 * 3600

/** The number of a change only has to grow with each: seconds from here on, which no calendar finds too large. */
const FIRST_CHANGE = Date.UTC(2026, 0, 1) / 1000

const dateOf = (seconds: number): Date => new Date(seconds * 1000)

/** A feed as text (RFC 5545). Times stand in UTC, so that no calendar needs to know the zone of Shanghai. */
export function calendarFeed({ name, url, events }: Feed): string {
  const calendar = ical({
    prodId: { company: 'Liangpai', product: 'Calendar', language: 'ZH' },
    name: plain(name),
    url,
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH,
  })
  for (const event of events)
    calendar.createEvent({
      id: event.uid,
      sequence: Math.max(0, event.changedAt - FIRST_CHANGE),
      stamp: dateOf(event.changedAt),
      lastModified: dateOf(event.changedAt),
      start: dateOf(event.begins),
      end: dateOf(event.ends),
      summary: event.title,
      description: event.description,
      location: event.place,
      url: event.url,
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return calendar.toString()
}

/** The library writes the name as it is, and readers differ on what is escaped in it: it has nothing that would be. */
const plain = (text: string): string => text.replace(/[\\;,\s]+/g, ' ').trim()
