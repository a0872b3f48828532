import { dayOf } from '@liangpai/server'
import { beginOf } from '../session/session.ts'
import { placeFor } from '../signup/sessionList.ts'
import type { OfferClocks } from '../signup/signup.ts'
import { offerClocksOf, signupsBy, type StoredSignup } from '../store/lists.ts'
import type { Reading } from '../store/schema.ts'
import { allPlans, sessionsBy, type StoredSession } from '../store/sessions.ts'

/** What is left in a session, in words: a number would be a small count (PAGES-services 7). */
export type Seats = 'free' | 'unlimited' | 'full' | 'closed' | 'notYet' | 'begun'

/** A session as anybody reads it. */
export type ListedSession = Omit<StoredSession, 'planId' | 'signedUp' | 'attended'> & { left: Seats }

/** What somebody who signs up now gets in a session. */
export function seatsOf(
  session: StoredSession,
  signups: readonly StoredSignup[],
  { now, clocks }: { now: number; clocks: OfferClocks },
): Seats {
  if (session.state === 'planned') return 'notYet'
  const place = placeFor(signups, { session, now, clocks })
  if (place === 'signedUp') return session.seats === undefined ? 'unlimited' : 'free'
  if (place === 'waiting') return 'full'
  return now >= beginOf(session.times) ? 'begun' : 'closed'
}

/** The months that the list shows at once. */
const MONTHS = 3

/** The sessions of published plans that are everybody's, from today on, and the next one beyond them if there is none. */
export async function listedSessions(
  reading: Pick<Reading, 'tx' | 'at'>,
  { transition = false }: { transition?: boolean } = {},
): Promise<{ sessions: ListedSession[]; next?: StoredSession }> {
  const today = dayOf(reading.at)
  const published = new Set((await allPlans(reading)).filter(({ state }) => state === 'published').map(({ id }) => id))
  const all = (await sessionsBy(reading, { from: today })).filter(
    (one) =>
      published.has(one.planId) && one.openTo === 'everyone' && one.state !== 'held' && (!transition || one.transition),
  )
  const until = monthAfter(today.slice(0, 7), MONTHS)
  const shown = all.filter(({ times }) => times.day < until)
  const signups = await signupsBy(reading, { sessions: shown.map(({ id }) => id) })
  const clocks = await offerClocksOf(reading)
  const sessions = shown.map((one) => ({
    ...one,
    left: seatsOf(
      one,
      signups.filter(({ sessionId }) => sessionId === one.id),
      { now: reading.at, clocks },
    ),
  }))
  const next = all.find(({ times, state }) => times.day >= until && state !== 'cancelled')
  return { sessions, ...(next && { next }) }
}

/** The month so many months after another one: `2026-12`, 1 → `2027-01`. */
function monthAfter(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
