import type { Bit, Json, Seconds } from '@liangpai/server/store'
import type { CaseState } from '../case/case.ts'
import type { Deed, DeedOf } from '../clock/deed.ts'
import type { Party } from '../party/party.ts'

/**
 * A case. All that was said stands sealed in `record`; state and days stay open, so that lists and jobs find their rows without
 * opening them.
 */
export type CaseRow = {
  /** Six digits that are drawn: a count would say how many complaints there are. */
  number: string
  state: CaseState
  record: Json
  /** What is done next, by whom and by when; null where nothing is. */
  deed: Deed | null
  deedOf: DeedOf | null
  nextDay: string | null
  /** The day on which it ended; null while it is open. */
  closedOn: string | null
  /** The last day before time ends something in it; null where none does, or its holidays are not published. */
  endsAfter: string | null
  filedAt: Seconds
  changedAt: Seconds
  /** The days on which its pictures, the case, and what stays longer than it are deleted; null while it is open. */
  picturesUntil: string | null
  keptUntil: string | null
  /** The last day for any of it. */
  lastUntil: string
}

/** Who was asked to declare interests in a case and has not, mediates it, or did. */
export type CaseMediatorRow = {
  caseNumber: string
  personId: string
  standing: 'asked' | 'active' | 'former'
  /** As in the case: a mediator's list is read from an index. */
  deedOf: DeedOf | null
  nextDay: string | null
  closedOn: string | null
}

/** What was handed over to whom. */
export type CaseHandOverRow = { caseNumber: string; partnerId: string; isReceived: Bit; handedOn: string }

/** A picture that a side added, encoded anew. */
export type PictureRow = { id: string; caseNumber: string; party: Party; picture: string; addedAt: Seconds }

/** A person whom the station may assign. `until` is the last day; `appointedBy` the eyes of whoever took them up. */
export type MediatorRow = { personId: string; since: string; until: string | null; appointedBy: Json | null }

/** A body that cases are handed over to, a market regulator for one. */
export type PartnerRow = { id: string; name: string; names: Json }

/** Who takes receipt for a partner, and the eyes of whoever named them. */
export type PartnerPersonRow = { partnerId: string; personId: string; appointedBy: Json | null }
