import type { Affiliation } from '../affiliation/affiliation.ts'
import type { PlainDate } from '../date.ts'
import type { Member } from './member.ts'
import type { MemberEvent, MemberNotice } from './memberEvent.ts'
import type { ParticipationEvent } from '../affiliation/participation.ts'
import type { TransferEvent } from '../affiliation/transferEvent.ts'

/** Anything that a branch records of a person. */
export type RecordEvent = MemberEvent | TransferEvent | ParticipationEvent

/** An event, its day, and the version of the rules that it was judged by (SYSTEMS 71). */
export type RecordedEvent = { date: PlainDate; event: RecordEvent; rules: string }

/** What is stored of a person: everything that happened, oldest first. Nothing in it is ever changed. JSON. */
export type MemberRecord = { person: string; events: readonly RecordedEvent[] }

/** What holds for a person: their status if they have one, and where they belong if they are a member. */
export type Standing = { member?: Member; affiliation?: Affiliation }

/** An event of a record, what it led to, and what came later than the rules recommend. */
export type HistoryEntry = RecordedEvent & { standing: Standing; notices: readonly MemberNotice[] }

/** A record that was read by the rules, so that any day can be asked for. */
export type MemberHistory = { person: string; entries: readonly HistoryEntry[] }

/** The history of a person of whom nothing is recorded yet. */
export function emptyHistory(person: string): MemberHistory {
  return { person, entries: [] }
}

/** The record to store of a history. */
export function recordOf({ person, entries }: MemberHistory): MemberRecord {
  return { person, events: entries.map(({ date, event, rules }) => ({ date, event, rules })) }
}
