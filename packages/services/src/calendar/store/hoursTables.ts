import type { Bit, Json, Seconds } from '@liangpai/server/store'
import type { RecordState } from '../hours/volunteerRecord.ts'
import type { Audience, SessionKind } from '../session/session.ts'

/** Somebody who volunteered; `person` has the name that stands on their proofs, and how they are reached if they said so. */
export type VolunteerRow = { id: string; person: Json; madeAt: Seconds }

/** A sheet whose hours are a volunteer's: theirs from the first, or one that they added themselves by its link. */
export type VolunteerSheetRow = { sheetId: string; volunteerId: string }

/** The hours of somebody at one session. What stands open is what lists and jobs find their rows by. */
export type VolunteerRecordRow = {
  id: string
  volunteerId: string
  sessionId: string
  /** A sign-up is recorded once. */
  signupId: string
  state: RecordState
  /** Whether the volunteer says that the hours are wrong, and nobody has answered. */
  isDisputed: Bit
  record: Json
  /** The day by which somebody is to confirm or to answer; null where nobody is. */
  dueOn: string | null
  keptUntil: string
}

/** A proof, found by a keyed hash of its number alone. */
export type ProofRow = { numberIndex: string; volunteerId: string; proof: Json; madeAt: Seconds }

/** A date that a series leaves out, as the year's table names it. */
export type SkippedDateRow = {
  id: string
  planId: string
  title: string
  kind: SessionKind
  hosts: Json
  day: string
  begins: string
  ends: string
  place: string
  openTo: Audience
  /** `placeTaken`, or the festival that it is near. */
  because: string
}
