import { isPlainDate, type PlainDate } from '../date.ts'
import { isId } from '../id.ts'
import { propertyRefusals, readEvent } from './eventProperties.ts'
import type { MemberStatus } from './member.ts'
import { type MemberEvent, type MemberNotice, memberRefusals } from './memberEvent.ts'
import { type MembershipRules, membershipRules } from './membershipRules.ts'
import { changeParticipation, type ParticipationEvent, participationRefusals } from '../affiliation/participation.ts'
import type { HistoryEntry, MemberHistory, MemberRecord, RecordedEvent, RecordEvent, Standing } from './record.ts'
import { type RuleSet, type RuleSets, rulesOfVersion, rulesOn } from '../rules.ts'
import { changeTransfer, isTransferEvent } from '../affiliation/transfer.ts'
import { type TransferEvent, transferRefusals } from '../affiliation/transferEvent.ts'
import { type TransferRules, transferRules } from '../affiliation/transferRules.ts'
import { standingAfter } from './standingAfter.ts'
import { changeMember, isMemberEvent } from './transition.ts'
import type { Tree } from '../tree/tree.ts'

/** What events are judged by. */
export type RecordContext = {
  tree: Tree
  /** Other sets of rules than those of this library, such as a prefecture's, of one kind or both (`judgeRuleSets`). */
  rules?: { membership?: RuleSets<MembershipRules>; transfer?: RuleSets<TransferRules> }
  /** A person's status on a day by their own record, by which introducers are judged where there is one. */
  statusOf?: (person: string, day: PlainDate) => MemberStatus | undefined
}

const refusals = [
  'recordInvalid',
  'eventUnknown',
  'rulesUnknown',
  ...propertyRefusals,
  'dateBeforeLast',
  'notMember',
  ...memberRefusals,
  ...transferRefusals,
  ...participationRefusals,
] as const

/** One of `recordRefusals`. */
export type RecordRefusal = (typeof refusals)[number]

/** Why an event is not recorded. Several kinds of events share some of them; each is named once. */
export const recordRefusals: readonly RecordRefusal[] = [...new Set(refusals)]

/** Why an event is refused, and the property of it that is at fault, if it is one alone. */
export type RecordFault = { code: RecordRefusal; property?: string }

/** The history with the event, and the entry to store; or why the event was refused. */
export type RecordOutcome = { ok: true; history: MemberHistory; entry: HistoryEntry } | ({ ok: false } & RecordFault)

/** The history of a record; or the first event that is refused, and why. Without `at`, the record is none. */
export type ReplayOutcome = { ok: true; history: MemberHistory } | ({ ok: false; at?: number } & RecordFault)

/**
 * Records what happened to a person on a day. It is judged by the rules that hold then, or by a `version` chosen, as an
 * experimental one has to be.
 */
export function recordEvent(
  history: MemberHistory,
  event: RecordEvent,
  date: PlainDate,
  context: RecordContext,
  version?: string,
): RecordOutcome {
  const { person, entries } = history
  if (!isId(person)) return { ok: false, code: 'recordInvalid' }
  const entry = judgeEvent(person, entries.at(-1), { date, event, rules: version }, context)
  if ('code' in entry) return { ok: false, ...entry }
  return { ok: true, history: { person, entries: [...entries, entry] }, entry }
}

/** Reads a record. Each event is judged by the version of the rules that it was recorded with (SYSTEMS 71). */
export function replay(record: MemberRecord, context: RecordContext): ReplayOutcome {
  const { person, events } = Object(record) as MemberRecord
  if (!isId(person) || !Array.isArray(events)) return { ok: false, code: 'recordInvalid' }
  const entries: HistoryEntry[] = []
  for (const [at, recorded] of (events as readonly RecordedEvent[]).entries()) {
    const { date, event, rules } = Object(recorded) as RecordedEvent
    if (typeof rules !== 'string') return { ok: false, at, code: 'rulesUnknown' }
    const entry = judgeEvent(person, entries.at(-1), { date, event, rules }, context)
    if ('code' in entry) return { ok: false, at, ...entry }
    entries.push(entry)
  }
  return { ok: true, history: { person, entries } }
}

type Step = { date: PlainDate; event: RecordEvent; rules: string | undefined }
type Change = { rules: string; standing: Standing; notices: readonly MemberNotice[] }

function judgeEvent(
  person: string,
  last: HistoryEntry | undefined,
  { date, event: input, rules: version }: Step,
  context: RecordContext,
): HistoryEntry | RecordFault {
  if (typeof input?.type !== 'string') return { code: 'eventUnknown' }
  if (!isPlainDate(date)) return { code: 'dateInvalid' }
  if (last && date < last.date) return { code: 'dateBeforeLast' }
  const read = readEvent(input)
  if ('code' in read) return read
  const { event } = read
  const { membership = membershipRules, transfer = transferRules } = context.rules ?? {}
  const standing = last?.standing ?? {}
  const change = isMemberEvent(event)
    ? changeMembership(person, standing, event, date, chosen(membership, date, version), context)
    : changeAffiliation(standing, event, date, chosen(transfer, date, version), context)
  return typeof change === 'string' ? { code: change } : { date, event, ...change }
}

const chosen = <Rules extends RuleSet>(sets: RuleSets<Rules>, date: PlainDate, version: string | undefined) =>
  version === undefined ? rulesOn(sets, date) : rulesOfVersion(sets, version)

function changeMembership(
  person: string,
  before: Standing,
  event: MemberEvent,
  date: PlainDate,
  rules: MembershipRules | undefined,
  { tree, statusOf }: RecordContext,
): Change | RecordRefusal {
  if (!rules) return 'rulesUnknown'
  const outcome = changeMember(before.member, event, { person, date, rules, tree, statusOf })
  if (!outcome.ok) return outcome.code
  const standing = standingAfter(person, event, outcome.member, before, date)
  return { rules: rules.version, standing, notices: outcome.notices }
}

function changeAffiliation(
  { member, affiliation }: Standing,
  event: TransferEvent | ParticipationEvent,
  date: PlainDate,
  rules: TransferRules | undefined,
  { tree }: RecordContext,
): Change | RecordRefusal {
  if (!rules) return 'rulesUnknown'
  if (!member || !affiliation) return 'notMember'
  const context = { date, rules, tree }
  const outcome = isTransferEvent(event)
    ? changeTransfer(affiliation, event, context)
    : changeParticipation(affiliation, event, context)
  if (!outcome.ok) return outcome.code
  return { rules: rules.version, standing: { member, affiliation: outcome.affiliation }, notices: [] }
}
