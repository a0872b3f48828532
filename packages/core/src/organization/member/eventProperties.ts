import { isPlainDate } from '../date.ts'
import { isId } from '../id.ts'
import { memberStatuses } from './member.ts'
import type { RecordEvent } from './record.ts'

/** Why a property of an event is refused whatever the event leads to. */
export const propertyRefusals = ['propertyUnknown', 'dateInvalid', 'typeInvalid'] as const
/** One of `propertyRefusals`. */
export type PropertyRefusal = (typeof propertyRefusals)[number]

/** How a property is read. What is `judged` is looked at by the condition of its event, with a code of its own. */
type Reading = 'judged' | 'day' | 'flag' | 'course' | 'introducers'

type EventOf<Type extends RecordEvent['type']> = Extract<RecordEvent, { type: Type }>

/** Every property of every event besides its type. */
const properties: {
  [Type in RecordEvent['type']]: { [Name in Exclude<keyof EventOf<Type>, 'type'>]-?: Reading }
} = {
  apply: { organization: 'judged', ofAge: 'judged' },
  selectActive: { recommended: 'judged', talked: 'day', recordedAbove: 'judged' },
  selectCandidate: { recordedAbove: 'judged' },
  moveApplication: { organization: 'judged' },
  withdrawApplication: {},
  drop: { recordedAbove: 'flag' },
  admit: {
    introducers: 'introducers',
    course: 'course',
    reviewed: 'day',
    preReviewed: 'day',
    approved: 'day',
    specialCase: 'flag',
  },
  carryOver: { member: 'judged', homeOrganization: 'judged', homeSince: 'day' },
  extendProbation: { months: 'judged', approvedAbove: 'judged' },
  convert: { approvedAbove: 'judged' },
  revokeProbation: { approvedAbove: 'judged' },
  withdraw: {},
  remove: { approvedAbove: 'judged' },
  lapse: { inactiveSince: 'day', withoutReason: 'judged', approvedAbove: 'judged' },
  placeOnDisciplinaryProbation: { months: 'judged', approvedAbove: 'judged' },
  endDisciplinaryProbation: {},
  expel: { approvedAbove: 'judged' },
  suspend: { lostSince: 'day' },
  restore: {},
  requestTransfer: { receivingOrganization: 'judged', approvers: 'judged' },
  approveTransfer: { by: 'judged' },
  issueLetter: { number: 'judged', expires: 'day', acrossProvinces: 'flag' },
  reissueLetter: { number: 'judged', expires: 'day', acrossProvinces: 'flag' },
  receiveLetter: { number: 'judged' },
  returnReceipt: {},
  returnLetter: {},
  cancelTransfer: {},
  expireLetter: {},
  takePart: { organization: 'judged' },
  stopTakingPart: { organization: 'judged' },
  joinGroup: { group: 'judged' },
  leaveGroup: {},
  changeUnit: { unit: 'judged' },
  registerMigrant: { absentSince: 'day', baseChanged: 'judged' },
  deregisterMigrant: {},
}

const isOf: Record<Reading, (value: unknown) => boolean> = {
  judged: () => true,
  day: isPlainDate,
  flag: (value) => typeof value === 'boolean',
  course: (value) => isCount(value, 'days') || isCount(value, 'hours'),
  introducers: (value) => Array.isArray(value) && value.every(isIntroducer),
}

/**
 * The event with its own properties alone, or the first one that cannot be stored. Missing ones are for its condition. Lists and
 * objects are copied, so that nobody changes from outside what was recorded.
 */
export function readEvent(
  event: RecordEvent,
): { event: RecordEvent } | { code: PropertyRefusal | 'eventUnknown'; property?: string } {
  if (!Object.hasOwn(properties, event.type)) return { code: 'eventUnknown' }
  const readings: Readonly<Record<string, Reading>> = properties[event.type]
  const entries = Object.entries(event).filter(([, value]) => value !== undefined)
  for (const [property, value] of entries) {
    if (property === 'type') continue
    const reading = Object.hasOwn(readings, property) ? readings[property] : undefined
    if (reading === undefined) return { code: 'propertyUnknown', property }
    if (!isOf[reading](value)) return { code: reading === 'day' ? 'dateInvalid' : 'typeInvalid', property }
  }
  const copies = entries.map(([property, value]) => [property, copyOf(value)])
  return { event: Object.fromEntries(copies) as RecordEvent }
}

/** A copy of a value, of the objects of a list, and of nothing deeper: no event has more. */
const copyOf = (value: unknown): unknown => (Array.isArray(value) ? value.map(copyOfObject) : copyOfObject(value))

const copyOfObject = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : value

function isIntroducer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).toSorted().join() !== 'person,status')
    return false
  const { person, status } = value as { person: unknown; status: unknown }
  return isId(person) && memberStatuses.some((one) => one === status)
}

/** Whether a value is an object of one count alone. */
function isCount(value: unknown, name: 'days' | 'hours'): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== name) return false
  const [count] = Object.values(value)
  return Number.isSafeInteger(count) && count >= 0
}
