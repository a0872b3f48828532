import { dayOf } from '@liangpai/server'
import { calendarClocksOf } from '../../clocks/storedClocks.ts'
import { beginOf } from '../session/session.ts'
import { signupsBy, type StoredSignup } from '../store/lists.ts'
import type { Reading } from '../store/schema.ts'
import { sessionsBy, type StoredSession } from '../store/sessions.ts'
import { sheetByLink, sheetOf, type StoredSheet } from '../store/sheets.ts'

/** One session of a sheet, and how somebody stands in it. */
export type SheetEntry = { session: StoredSession; signup: StoredSignup; canCancel: boolean }

/** What somebody sees of their own sheet by its link: theirs alone. */
export type SheetView = StoredSheet & { entries: readonly SheetEntry[]; today: string; now: number; namesDays: number }

/** The sheet of a private link; throws `privateLinkUnknown`. */
export async function sheetByToken(reading: Reading, token: string): Promise<SheetView> {
  const id = await sheetByLink(reading, token)
  const sheet = await sheetOf(reading, id)
  const signups = await signupsBy(reading, { sheet: id })
  const sessions = await sessionsBy(reading, { ids: signups.map(({ sessionId }) => sessionId) })
  const now = reading.at
  const { names } = await calendarClocksOf(reading)
  const entries = sessions.flatMap((session) => {
    const stored = signups.find(({ sessionId }) => sessionId === session.id)
    return stored ? [entryOf(session, asOf(stored, now), now)] : []
  })
  return { ...sheet, entries, today: dayOf(now), now, namesDays: names }
}

function entryOf(session: StoredSession, signup: StoredSignup, now: number): SheetEntry {
  const isBefore = session.state === 'open' && now < beginOf(session.times)
  return { session, signup, canCancel: isBefore && (signup.state === 'signedUp' || signup.state === 'waiting') }
}

/** A sign-up as it stands now: an offer may be over before the job has come by. */
const asOf = (signup: StoredSignup, now: number): StoredSignup =>
  signup.state === 'offered' && now >= (signup.offeredUntil ?? 0) ? { ...signup, state: 'lapsed' } : signup
