import { Refusal } from '@liangpai/server'
import type { Bit } from '@liangpai/server/store'
import { namesKeptUntil } from '../signup/retention.ts'
import {
  changeList,
  type ListEvent,
  type ListRefusal,
  nextLapse,
  type SessionList,
  settle,
} from '../signup/sessionList.ts'
import { clocksOf } from '../../clocks/storedClocks.ts'
import type { OfferClocks, Signup } from '../signup/signup.ts'
import type { Db, Work } from './schema.ts'
import { sessionOf, type StoredSession } from './sessions.ts'
import type { SignupRow } from './tables.ts'

/** A sign-up with the sheet it stands on, and the session that it is for. */
export type StoredSignup = Signup & { sheetId: string; sessionId: string }

const signupOf = (row: SignupRow): StoredSignup => ({
  id: row.id,
  sheetId: row.sheetId,
  sessionId: row.sessionId,
  state: row.state,
  turn: row.turn,
  ...(row.offeredUntil !== null && { offeredUntil: row.offeredUntil }),
  ...(row.fromList === 1 && { fromList: true }),
  ...(row.isWalkIn === 1 && { isWalkIn: true }),
})

/** The sign-ups of some sessions, of a sheet, or both, in their order. */
export async function signupsBy(
  { tx }: { tx: Db },
  { sessions, sheet }: { sessions?: readonly string[]; sheet?: string },
): Promise<StoredSignup[]> {
  if (sessions?.length === 0) return []
  let found = tx.selectFrom('signups').selectAll()
  if (sessions !== undefined) found = found.where('sessionId', 'in', sessions)
  if (sheet !== undefined) found = found.where('sheetId', '=', sheet)
  return (await found.orderBy('sessionId').orderBy('turn').execute()).map(signupOf)
}

/** The clocks of an offer as the operator set them. */
export async function offerClocksOf(reading: { readonly tx: Db }): Promise<OfferClocks> {
  const { offer, lastOffer } = (await clocksOf(reading)).calendar
  return { offerHours: offer, lastOfferHours: lastOffer }
}

/** Steps in one list that belong together; `sheet` is whose a new sign-up is. Throws why a step is refused. */
export async function stepInList(
  work: Work,
  sessionId: string,
  event: ListEvent,
  { sheet = '' }: { sheet?: string } = {},
): Promise<{ session: StoredSession; list: SessionList }> {
  // The row of the session is its lock: whoever changes the list waits for it, in whichever process.
  const session = await sessionOf(work, sessionId)
  const before = await signupsBy(work, { sessions: [sessionId] })
  const list = changeList(before, event, { session, now: work.at, clocks: await offerClocksOf(work) })
  if (typeof list === 'string') throw listRefused(list)
  await writeList(work, session, { before, list, sheet })
  return { session, list }
}

/** Does to a list what time does. Returns whether anything changed. */
export async function settleList(work: Work, sessionId: string): Promise<boolean> {
  const session = await sessionOf(work, sessionId)
  const before = await signupsBy(work, { sessions: [sessionId] })
  const list = settle(before, { session, now: work.at, clocks: await offerClocksOf(work) })
  return writeList(work, session, { before, list, sheet: '' })
}

const listRefused = (code: ListRefusal): Refusal => new Refusal(code === 'signupUnknown' ? 'notFoundOrNotYours' : code)

type Written = { before: readonly StoredSignup[]; list: SessionList; sheet: string }

async function writeList(work: Work, session: StoredSession, { before, list, sheet }: Written): Promise<boolean> {
  const { tx } = work
  const keptUntil = namesKeptUntil(session, (await clocksOf(work)).retention.names)
  let isChanged = false
  for (const one of list) {
    const earlier = before.find(({ id }) => id === one.id)
    if (earlier && sameSignup(earlier, one)) continue
    isChanged = true
    const columns = { state: one.state, offeredUntil: one.offeredUntil ?? null, fromList: bit(one.fromList) }
    if (earlier) await tx.updateTable('signups').set(columns).where('id', '=', one.id).execute()
    else
      await tx
        .insertInto('signups')
        .values({
          id: one.id,
          sheetId: sheet,
          sessionId: session.id,
          turn: one.turn,
          isWalkIn: bit(one.isWalkIn),
          keptUntil,
          ...columns,
        })
        .execute()
  }
  const lapsesAt = session.state === 'open' ? (nextLapse(list) ?? null) : null
  await tx.updateTable('calendarSessions').set({ lapsesAt }).where('id', '=', session.id).execute()
  return isChanged
}

const bit = (value: boolean | undefined): Bit => (value === true ? 1 : 0)

const sameSignup = (a: Signup, b: Signup): boolean =>
  a.state === b.state && a.offeredUntil === b.offeredUntil && a.fromList === b.fromList
