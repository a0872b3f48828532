import { addDays } from '@liangpai/core/organization'
import { calendarWords, type Language } from '@liangpai/presentation'
import { dayOf } from '@liangpai/server'
import type { FeedEvent } from '../feed/calendarFeed.ts'
import { beginOf, endOf } from '../session/session.ts'
import type { HoursReading } from '../store/hoursSchema.ts'
import { allPlans, sessionsBy, type StoredSession } from '../store/sessions.ts'
import { hostNamesIn } from './hostNames.ts'

/** How far back a feed goes: calendars keep what they have. */
const DAYS_BACK = 92

/**
 * The sessions of published plans as calendars have them: everybody's, and of one branch those for the invited as well, which only
 * its private address has.
 */
export async function feedEvents(
  reading: HoursReading,
  { language, branch }: { language: Language; branch?: string },
): Promise<FeedEvent[]> {
  const published = new Set((await allPlans(reading)).filter(({ state }) => state === 'published').map(({ id }) => id))
  const from = addDays(dayOf(reading.at), -DAYS_BACK)
  const sessions = (await sessionsBy(reading, { from })).filter(
    ({ planId, openTo, hosts }) =>
      published.has(planId) && (branch === undefined ? openTo === 'everyone' : hosts.includes(branch)),
  )
  const changed = await changesOf(reading)
  const hosts = [...new Set(sessions.flatMap((session) => session.hosts))]
  const hostNames = await hostNamesIn(reading, hosts, language)
  const nameOf = new Map(hosts.map((host, at) => [host, hostNames[at] ?? host]))
  return sessions.map((session) => {
    const names = session.hosts.map((host) => nameOf.get(host) ?? host)
    return eventOf(reading, session, { language, names, changedAt: changed.get(session.id) ?? 0 })
  })
}

/** When each session was last changed, which numbers its changes for calendars. */
async function changesOf({ tx }: HoursReading): Promise<Map<string, number>> {
  const rows = await tx.selectFrom('calendarSessions').select(['id', 'changedAt']).execute()
  return new Map(rows.map(({ id, changedAt }) => [id, changedAt]))
}

function eventOf(
  reading: Pick<HoursReading, 'origin'>,
  session: StoredSession,
  { language, names, changedAt }: { language: Language; names: readonly string[]; changedAt: number },
): FeedEvent {
  const words = calendarWords[language].print
  const isCancelled = session.state === 'cancelled'
  const url = `${reading.origin}/calendar`
  return {
    uid: `${session.id}@${new URL(reading.origin).host}`,
    title: session.title,
    description: isCancelled
      ? words.feed.cancelled(session.reason ?? '')
      : [words.feed.hosted(names.join(words.separator)), session.openTo === 'everyone' && words.feed.signUp(url)]
          .filter((line) => line !== false)
          .join('\n'),
    place: session.place,
    url,
    begins: beginOf(session.times),
    ends: endOf(session.times),
    changedAt,
    isCancelled,
  }
}
