import { dayOf } from '@liangpai/server'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { beginOf } from '../session/session.ts'
import type { SessionChange } from '../session/sessionChange.ts'
import { isLive } from '../signup/signup.ts'
import { signupsBy, type StoredSignup } from '../store/lists.ts'
import type { Reading } from '../store/schema.ts'
import { sessionsBy, type StoredSession } from '../store/sessions.ts'
import { sheetByLink, sheetOf, type StoredSheet } from '../store/sheets.ts'

/** One session of a sheet, and how somebody stands in it. */
export type SheetEntry = {
  session: StoredSession
  signup: StoredSignup
  canCancel: boolean
  /** What was changed in the session since they signed up, the last change first. */
  changes: readonly SessionChange[]
}

/** What somebody sees of their own sheet by its link: theirs alone. */
export type SheetView = StoredSheet & { entries: readonly SheetEntry[]; today: string; now: number; namesDays: number }

/** The sheet of a private link; throws `privateLinkUnknown`. */
export async function sheetByToken(reading: Reading, token: string): Promise<SheetView> {
  const id = await sheetByLink(reading, token)
  const sheet = await sheetOf(reading, id)
  const signups = await signupsBy(reading, { sheet: id })
  const sessions = await sessionsBy(reading, { ids: signups.map(({ sessionId }) => sessionId) })
  const now = reading.at
  const { names } = (await clocksOf(reading)).retention
  const entries = sessions.flatMap((session) => {
    const stored = signups.find(({ sessionId }) => sessionId === session.id)
    return stored ? [entryOf(session, asOf(stored, now), { now, signedUpAt: sheet.madeAt })] : []
  })
  return { ...sheet, entries, today: dayOf(now), now, namesDays: names }
}

function entryOf(
  session: StoredSession,
  signup: StoredSignup,
  { now, signedUpAt }: { now: number; signedUpAt: number },
): SheetEntry {
  const isBefore = session.state === 'open' && now < beginOf(session.times)
  const canCancel = isBefore && (signup.state === 'signedUp' || signup.state === 'waiting')
  const changes = isLive(signup) ? (session.changes ?? []).filter(({ at }) => at > signedUpAt).toReversed() : []
  return { session, signup, canCancel, changes }
}

/** A sign-up as it stands now: an offer may be over before the job has come by. */
const asOf = (signup: StoredSignup, now: number): StoredSignup =>
  signup.state === 'offered' && now >= (signup.offeredUntil ?? 0) ? { ...signup, state: 'lapsed' } : signup
