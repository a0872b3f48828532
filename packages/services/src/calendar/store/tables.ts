import type { Bit, Json, Seconds } from '@liangpai/server/store'
import type { PlanState } from '../plan/plan.ts'
import type { Audience, SessionKind, SessionState } from '../session/session.ts'
import type { SignupState } from '../signup/signup.ts'

/** A year's plan; `hosts` is a list of ids of organisations. */
export type PlanRow = {
  id: string
  year: number
  hosts: Json
  state: PlanState
  publishedOn: string | null
  madeAt: Seconds
}

/**
 * A session of a plan. `lapsesAt` is when time next changes its list; the counts are of a session that was held, and stay when the
 * names go.
 */
export type CalendarSessionRow = {
  id: string
  planId: string
  title: string
  kind: SessionKind
  hosts: Json
  day: string
  begins: string
  ends: string
  place: string
  seats: number | null
  openTo: Audience
  transition: Bit
  state: SessionState
  reason: string | null
  /** What was changed in it, a list of `SessionChange`. */
  changes: Json
  lapsesAt: Seconds | null
  signedUp: number | null
  attended: number | null
  changedAt: Seconds
}

/** One sheet by which somebody signed up for one session or several; `person` has what they are called and their contact. */
export type SheetRow = {
  id: string
  person: Json
  transition: Bit
  madeAt: Seconds
  keptUntil: string
}

/** One person in one session. */
export type SignupRow = {
  id: string
  sheetId: string
  sessionId: string
  turn: number
  state: SignupState
  offeredUntil: Seconds | null
  fromList: Bit
  isWalkIn: Bit
  keptUntil: string
}
