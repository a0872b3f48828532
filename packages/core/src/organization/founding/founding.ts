import {
  type CountingFinding,
  type CountingRules,
  countingRules,
  type Headcount,
  committeeFindings,
  headcountFindings,
  isCount,
  isHeadcount,
  needApproval,
} from './counting.ts'
import { isPlainDate, type PlainDate } from '../date.ts'
import { isText } from '../../text.ts'
import { pathOf } from '../tree/lineage.ts'
import type { PartyOrganization } from '../tree/organization.ts'
import { readRow } from '../tree/organizationRow.ts'
import { type RuleSets, rulesOfVersion, rulesOn } from '../rules.ts'
import type { Tree } from '../tree/tree.ts'
import { addOrganization } from '../tree/treeChange.ts'
import { type TreeRefusal, treeRefusals } from '../tree/treeRefusal.ts'

/** The states of a founding; `founded` and `declined` are final (SYSTEMS 13). */
export const foundingStates = ['counted', 'applied', 'approved', 'founded', 'declined'] as const
/** One of `foundingStates`. */
export type FoundingState = (typeof foundingStates)[number]

/** A branch to be founded; the day it begins to exist is not known yet. */
export type PlannedBranch = Omit<PartyOrganization, 'kind' | 'period' | 'parent'> & { parent: string }

/** A superior's decision to set defaults aside: who, why, and which findings. */
export type Override = { by: string; reason: string; findings: readonly CountingFinding[]; date: PlainDate }

/** The record of a founding. `rules` is the version of the counting rules it was judged by. */
export type BranchFounding = {
  state: FoundingState
  since: PlainDate
  branch: PlannedBranch
  headcount: Headcount
  rules: string
  findings: readonly CountingFinding[]
  approvedBy?: string
  committeeSeats?: number
  overrides: readonly Override[]
}

/** Who sets defaults aside, and why. */
type Waiver = { by: string; reason: string }

/** An event of a founding. Its date is that of the count, letter or meeting. */
export type FoundingEvent =
  /** `rules` chooses a version; without it, the rules that hold on the day judge. */
  | { type: 'count'; branch: PlannedBranch; headcount: Headcount; rules?: string }
  | { type: 'apply' }
  | { type: 'approve'; by: string; override?: Waiver }
  | { type: 'decline'; by: string }
  /** `committeeSeats` is the number elected; 0 if only a secretary was. */
  | { type: 'found'; committeeSeats: number; override?: Waiver }

/** Why a step of a founding is refused. */
export const foundingRefusals = [
  'eventUnknown',
  'forbiddenTransition',
  'dateBeforeLast',
  'countInvalid',
  'notSuperior',
  'overrideMissing',
  'rulesUnknown',
  ...treeRefusals,
] as const
/** One of `foundingRefusals`. */
export type FoundingRefusal = (typeof foundingRefusals)[number]

/** The founding after the step, or why it was refused. */
export type FoundingOutcome = { ok: true; founding: BranchFounding } | { ok: false; code: FoundingRefusal }

/** What a step is judged by. */
type FoundingContext = { founding: BranchFounding; date: PlainDate; tree: Tree; rules: RuleSets<CountingRules> }
type Event<Type extends FoundingEvent['type']> = Extract<FoundingEvent, { type: Type }>
type Rule<Type extends FoundingEvent['type']> = {
  from: readonly (FoundingState | 'none')[]
  judge(event: Event<Type>, context: FoundingContext): BranchFounding | FoundingRefusal
}

const table: { [Type in FoundingEvent['type']]: Rule<Type> } = {
  /** Branch regulation, arts. 4 and 5: the full members are counted, as often as needed before applying. */
  count: {
    from: ['none', 'counted'],
    judge({ branch: input, headcount: counted, rules: version }, { date, tree, rules: sets }) {
      const read = readBranch(input, tree, date)
      if (!read.ok) return read.code
      const { branch } = read
      if (!isHeadcount(counted)) return 'countInvalid'
      const { fullMembers, probationaryMembers, units } = counted
      const headcount = { fullMembers, probationaryMembers, ...(units !== undefined && { units }) }
      const rules = version === undefined ? rulesOn(sets, date) : rulesOfVersion(sets, version)
      if (!rules) return 'rulesUnknown'
      const findings = headcountFindings({ ...branch, kind: 'branch' }, headcount, rules)
      return { state: 'counted', since: date, branch, headcount, rules: rules.version, findings, overrides: [] }
    },
  },
  /** Branch regulation, art. 6: the unit applies. The superior judges numbers that deviate from the defaults. */
  apply: { from: ['counted'], judge: (_event, { founding }) => ({ ...founding, state: 'applied' }) },
  /** Branch regulation, art. 6: the committee above approves, and gives a reason for every deviation. */
  approve: {
    from: ['applied'],
    judge({ by, override }, { founding, date, tree }) {
      if (!isCommitteeAbove(tree, founding, by, date)) return 'notSuperior'
      const read = readBranch(founding.branch, tree, date)
      if (!read.ok) return read.code
      const overrides = waive(founding.findings, override, tree, founding, date)
      return typeof overrides === 'string' ? overrides : { ...founding, state: 'approved', approvedBy: by, overrides }
    },
  },
  decline: {
    from: ['applied'],
    judge: ({ by }, { founding, date, tree }) =>
      isCommitteeAbove(tree, founding, by, date) ? { ...founding, state: 'declined' } : 'notSuperior',
  },
  /**
   * Branch regulation, arts. 6 and 20: the members meet and elect a committee, or only a secretary. The rules by which
   * they were counted still judge, whatever holds by then (SYSTEMS 71).
   */
  found: {
    from: ['approved'],
    judge({ committeeSeats, override }, { founding, date, tree, rules: sets }) {
      const rules = rulesOfVersion(sets, founding.rules)
      if (!rules) return 'rulesUnknown'
      if (!isCount(committeeSeats)) return 'countInvalid'
      const found = committeeFindings('branch', founding.headcount.fullMembers, committeeSeats, rules)
      const waived = waive(found, override, tree, founding, date)
      if (typeof waived === 'string') return waived
      const read = readBranch(founding.branch, tree, date)
      if (!read.ok) return read.code
      const findings = [...founding.findings, ...found]
      const overrides = [...founding.overrides, ...waived]
      return { ...founding, branch: read.branch, state: 'founded', committeeSeats, findings, overrides }
    },
  },
}

/**
 * Applies an event to a founding; `undefined` is a branch not yet counted. Nothing is founded without a superior's
 * approval (SYSTEMS 13).
 */
export function changeFounding(
  founding: BranchFounding | undefined,
  event: FoundingEvent,
  date: PlainDate,
  { tree, rules = countingRules }: { tree: Tree; rules?: RuleSets<CountingRules> },
): FoundingOutcome {
  const refuse = (code: FoundingRefusal): FoundingOutcome => ({ ok: false, code })
  if (!isPlainDate(date)) return refuse('dateInvalid')
  const { type } = Object(event) as FoundingEvent
  if (typeof type !== 'string' || !Object.hasOwn(table, type)) return refuse('eventUnknown')
  // Each event has its own rule; the compiler cannot follow the pairing through an index.
  const rule = table[type] as Rule<FoundingEvent['type']>
  if (!rule.from.includes(founding?.state ?? 'none')) return refuse('forbiddenTransition')
  if (founding && date < founding.since) return refuse('dateBeforeLast')
  // The rule of a first count does not read the missing record.
  const changed = rule.judge(event, { founding: founding as BranchFounding, date, tree, rules })
  return typeof changed === 'string' ? refuse(changed) : { ok: true, founding: { ...changed, since: date } }
}

/** The organisation that a completed founding adds to the tree. It exists from the day of the meeting. */
export function foundedBranch(founding: BranchFounding): PartyOrganization | undefined {
  const { state, branch, since } = Object(founding) as BranchFounding
  return state === 'founded' ? organizationOf(branch, since) : undefined
}

/** The branch as it may be recorded, or why none of that kind can stand in the tree on a day. */
function readBranch(
  input: PlannedBranch,
  tree: Tree,
  date: PlainDate,
): { ok: true; branch: PlannedBranch } | { ok: false; code: TreeRefusal } {
  const planned = Object(input) as PlannedBranch
  const isFixed = ['kind', 'period', 'changes'].some((name) => Object.hasOwn(planned, name))
  if (isFixed) return { ok: false, code: 'propertyUnknown' }
  const read = readRow(organizationOf(planned, date))
  if (!read.ok) return { ok: false, code: read.faults[0].code }
  const placed = addOrganization(tree, read.row)
  if (!placed.ok) return placed
  const { kind: _kind, period: _period, ...branch } = read.row
  // Only a committee stands without a parent.
  return { ok: true, branch: branch as PlannedBranch }
}

const organizationOf = (branch: PlannedBranch, from: PlainDate): PartyOrganization => ({
  ...branch,
  kind: 'branch',
  period: { from },
})

/** Whether an organisation is a committee above the branch: a general branch cannot approve one. */
function isCommitteeAbove(tree: Tree, { branch }: BranchFounding, by: string, date: PlainDate): boolean {
  return pathOf(tree, branch.parent, date).some(({ id, kind }) => id === by && kind === 'committee')
}

/** The override that an approval needs, or why it is refused. */
function waive(
  findings: readonly CountingFinding[],
  waiver: Waiver | undefined,
  tree: Tree,
  founding: BranchFounding,
  date: PlainDate,
): Override[] | FoundingRefusal {
  if (!needApproval(findings)) return []
  const { by, reason } = Object(waiver) as Waiver
  if (!isText(reason, 200)) return 'overrideMissing'
  return isCommitteeAbove(tree, founding, by, date) ? [{ by, reason, findings, date }] : 'notSuperior'
}
