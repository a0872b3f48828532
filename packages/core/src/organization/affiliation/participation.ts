import { type Affiliation, withGroupKept } from './affiliation.ts'
import type { PlainDate } from '../date.ts'
import { joinGroup } from './group.ts'
import { isId } from '../id.ts'
import { organizationOn } from '../tree/lineage.ts'
import { notInForce } from '../tree/presence.ts'
import { judgeMigrant } from './migrant.ts'
import type { TransferRules } from './transferRules.ts'
import type { Tree } from '../tree/tree.ts'

/** An event that leaves the formal relation where it is. Its date is that of the decision or registration. */
export type ParticipationEvent =
  | { type: 'takePart'; organization: string }
  | { type: 'stopTakingPart'; organization: string }
  | { type: 'joinGroup'; group: string }
  | { type: 'leaveGroup' }
  /** The unit in which they now work; none, if it is left out. */
  | { type: 'changeUnit'; unit?: string }
  | { type: 'registerMigrant'; absentSince: PlainDate; baseChanged: boolean }
  | { type: 'deregisterMigrant' }

/** Why such an event is refused. */
export const participationRefusals = [
  'organizationUnknown',
  'organizationNotInForce',
  'participationKind',
  'alreadyHome',
  'alreadyTakingPart',
  'notTakingPart',
  'groupKind',
  'groupElsewhere',
  'notInGroup',
  'unitInvalid',
  'alreadyMigrant',
  'notMigrant',
  'baseNotChanged',
  'absenceTooShort',
  'relationMovedMeanwhile',
] as const
/** One of `participationRefusals`. */
export type ParticipationRefusal = (typeof participationRefusals)[number]

/** The new affiliation, or why the change was refused. */
export type ParticipationOutcome = { ok: true; affiliation: Affiliation } | { ok: false; code: ParticipationRefusal }

/** What the event is judged by. */
export type ParticipationContext = { date: PlainDate; rules: TransferRules; tree: Tree }

type EventOf<Type extends ParticipationEvent['type']> = Extract<ParticipationEvent, { type: Type }>
type Judge<Type extends ParticipationEvent['type']> = (
  event: EventOf<Type>,
  affiliation: Affiliation,
  context: ParticipationContext,
) => Affiliation | ParticipationRefusal

const table: { [Type in ParticipationEvent['type']]: Judge<Type> } = {
  /** RULES section 1.5: members may take part in several branches. To be in a group is `joinGroup`. */
  takePart({ organization }, affiliation, { tree, date }) {
    const { homeOrganization, participatingOrganizations } = affiliation
    const one = organizationOn(tree, organization, date)
    if (!one) return notInForce(tree, organization)
    if (one.kind !== 'branch') return 'participationKind'
    if (organization === homeOrganization) return 'alreadyHome'
    if (participatingOrganizations.includes(organization)) return 'alreadyTakingPart'
    return { ...affiliation, participatingOrganizations: [...participatingOrganizations, organization] }
  },
  /** Who no longer takes part leaves the group there too. */
  stopTakingPart({ organization }, affiliation, { tree, date }) {
    const { participatingOrganizations } = affiliation
    if (!participatingOrganizations.includes(organization)) return 'notTakingPart'
    const rest = participatingOrganizations.filter((id) => id !== organization)
    return withGroupKept({ ...affiliation, participatingOrganizations: rest }, tree, date)
  },
  /** A group of the home branch, or of one where they take part (SYSTEMS 59, 60). */
  joinGroup({ group }, affiliation, { tree, date }) {
    const outcome = joinGroup(affiliation, tree, group, date)
    return outcome.ok ? outcome.affiliation : outcome.code
  },
  leaveGroup(_event, { group, ...rest }) {
    return group === undefined ? 'notInGroup' : rest
  },
  changeUnit({ unit }, { unit: _former, ...rest }) {
    if (unit === undefined) return rest
    return isId(unit) ? { ...rest, unit } : 'unitInvalid'
  },
  /** The official definition of 2024: unit or residence changed, relation not transferred, six months without activities. */
  registerMigrant({ absentSince, baseChanged }, affiliation, { date, rules }) {
    if (affiliation.migrant) return 'alreadyMigrant'
    const code = judgeMigrant(affiliation, { since: absentSince, baseChanged }, date, rules)
    return code ?? { ...affiliation, migrant: { absentSince, registered: date } }
  },
  deregisterMigrant(_event, { migrant, ...rest }) {
    return migrant === undefined ? 'notMigrant' : rest
  },
}

/** The events of participation, groups and absence. */
export const participationEventTypes = Object.keys(table) as ParticipationEvent['type'][]

/** Applies an event to a member's affiliation. The home organisation stays. */
export function changeParticipation(
  affiliation: Affiliation,
  event: ParticipationEvent,
  context: ParticipationContext,
): ParticipationOutcome {
  // Each event has its own judge; the compiler cannot follow the pairing through an index.
  const judge = table[event.type] as Judge<ParticipationEvent['type']>
  const changed = judge(event, affiliation, context)
  return typeof changed === 'string' ? { ok: false, code: changed } : { ok: true, affiliation: changed }
}
