import { addMonths, type PlainDate } from '@liangpai/core/organization'
import type { Clocks } from '../../clocks/clocks.ts'
import { type Hours, isHours } from './hours.ts'

/** How far the hours of somebody at one activity are (SERVICES 7): those that count are confirmed, or corrected. */
export const recordStates = ['recorded', 'confirmed', 'corrected'] as const
/** One of `recordStates`. */
export type RecordState = (typeof recordStates)[number]

/** Somebody of the organiser's side, by id and by the name that stands on a proof. */
export type Organizer = { person: string; name: string }

/** What was recorded of somebody's volunteering at one activity (民政部令67, 志愿服务记录与证明出具办法). */
export type VolunteerRecord = {
  state: RecordState
  activity: string
  /** The day and the time in Asia/Shanghai at which it began. */
  day: PlainDate
  from: string
  /** The names of the branches that organised it. */
  hosts: readonly string[]
  hours: Hours
  /** The hours that were recorded first, once another number has taken their place. */
  firstHours?: Hours
  recorder: Organizer
  confirmedBy?: Organizer
  /** The day on which they were confirmed, or corrected the last time. */
  confirmed?: PlainDate
  /** Somebody of the organiser's side who said that these hours are their own: others confirm them. */
  ownOf?: string
  /** What the volunteer asks to have corrected, until somebody answers. */
  objection?: { text: string; on: PlainDate }
}

/**
 * Who acts: the volunteer by their private link, or somebody of the organiser's side. `eyes` are the persons who count as one with
 * them; they alone unless given.
 */
export type RecordActor = { role: 'volunteer' } | ({ role: 'organizer'; eyes?: readonly string[] } & Organizer)

/** What happens to a record. */
export type RecordEvent =
  | { type: 'confirm' }
  /**
   * Somebody of the organiser's side says that they are the volunteer. Nobody is matched by name or contact (SERVICES 1), so whoever
   * confirms is asked, and says so themselves.
   */
  | { type: 'declareOwn' }
  /** The organiser puts another number in the place of the hours: before they are confirmed, or because the volunteer asks. */
  | { type: 'correct'; hours: Hours }
  /** The volunteer says that the hours are wrong. */
  | { type: 'object'; text: string }
  /** The organiser stays with the hours, and the objection is answered. */
  | { type: 'uphold' }

/** Why a step of a record is refused. */
export const recordRefusals = [
  'forbiddenTransition',
  'notYours',
  'hoursInvalid',
  'hoursUnchanged',
  'nothingObjected',
  'hoursOwn',
] as const
/** One of `recordRefusals`. */
export type RecordRefusal = (typeof recordRefusals)[number]

/** The record after the step, or why it was refused. */
export type RecordOutcome = { ok: true; record: VolunteerRecord } | { ok: false; code: RecordRefusal }

type Rule<Type extends RecordEvent['type']> = {
  from: readonly RecordState[]
  by: RecordActor['role']
  judge(
    event: Extract<RecordEvent, { type: Type }>,
    record: VolunteerRecord,
    context: { actor: RecordActor; today: PlainDate },
  ): VolunteerRecord | RecordRefusal
}

const table: { readonly [Type in RecordEvent['type']]: Rule<Type> } = {
  /** 令67: the organisation that recorded them answers for the hours; nobody confirms their own. */
  confirm: {
    from: ['recorded'],
    by: 'organizer',
    judge: (_event, record, context) => confirmed(withoutObjection(record), 'confirmed', context),
  },
  /** 令67: what is recorded is true. A number that was wrong stays beside the one that took its place. */
  declareOwn: {
    from: ['recorded', 'confirmed', 'corrected'],
    by: 'organizer',
    // The rule lets in nobody but an organiser.
    judge: (_event, record, { actor }) => ({ ...record, ownOf: (actor as Organizer).person }),
  },
  correct: {
    from: ['recorded', 'confirmed', 'corrected'],
    by: 'organizer',
    judge({ hours }, record, context) {
      if (!isHours(hours)) return 'hoursInvalid'
      if (hours === record.hours) return 'hoursUnchanged'
      const firstHours = record.firstHours ?? record.hours
      return confirmed({ ...withoutObjection(record), hours, firstHours }, 'corrected', context)
    },
  },
  object: {
    from: ['recorded', 'confirmed', 'corrected'],
    by: 'volunteer',
    judge: ({ text }, record, { today }) => ({ ...record, objection: { text, on: today } }),
  },
  uphold: {
    from: ['confirmed', 'corrected'],
    by: 'organizer',
    judge: (_event, record) => (record.objection ? withoutObjection(record) : 'nothingObjected'),
  },
}

function confirmed(
  record: VolunteerRecord,
  state: RecordState,
  { actor, today }: { actor: RecordActor; today: PlainDate },
): VolunteerRecord {
  // The rules that confirm let in nobody but an organiser.
  const { person, name } = actor as Organizer
  return { ...record, state, confirmedBy: { person, name }, confirmed: today }
}

function withoutObjection({ objection: _answered, ...record }: VolunteerRecord): VolunteerRecord {
  return record
}

/** Takes one step with a record. What is refused changes nothing. */
export function changeRecord(
  record: VolunteerRecord,
  event: RecordEvent,
  context: { actor: RecordActor; today: PlainDate },
): RecordOutcome {
  // Each event has its own rule; the compiler cannot follow the pairing through an index.
  const rule = table[event.type] as Rule<RecordEvent['type']>
  if (context.actor.role !== rule.by) return { ok: false, code: 'notYours' }
  if (!rule.from.includes(record.state)) return { ok: false, code: 'forbiddenTransition' }
  if (event.type !== 'declareOwn' && isOwn(record, context.actor)) return { ok: false, code: 'hoursOwn' }
  const changed = rule.judge(event, record, context)
  return typeof changed === 'string' ? { ok: false, code: changed } : { ok: true, record: changed }
}

/** Whether somebody of the organiser's side answers for hours that are their own, or somebody's who counts as one with them. */
const isOwn = ({ ownOf }: Pick<VolunteerRecord, 'ownOf'>, actor: RecordActor): boolean =>
  actor.role === 'organizer' && ownOf !== undefined && [actor.person, ...(actor.eyes ?? [])].includes(ownOf)

/** Whether hours count: the organiser has confirmed them, as they were recorded or corrected. */
export const counts = ({ state }: Pick<VolunteerRecord, 'state'>): boolean => state !== 'recorded'

/** The sum of the hours that count. */
export const confirmedHours = (records: readonly Pick<VolunteerRecord, 'state' | 'hours'>[]): Hours =>
  records.filter(counts).reduce((sum, { hours }) => sum + hours, 0)

/** The last day of a record, counted from its activity (SERVICES 7). */
export const recordKeptUntil = (
  { day }: Pick<VolunteerRecord, 'day'>,
  { hours }: Pick<Clocks['retention'], 'hours'>,
): PlainDate => addMonths(day, hours)
