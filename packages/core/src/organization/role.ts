import type { Kind } from '../verdict.ts'
import { type Affiliation, belongsTo } from './affiliation.ts'
import {
  covers,
  dayAfter,
  firstDayOf,
  holdsOn,
  isPeriod,
  isPlainDate,
  overlaps,
  type Period,
  type PlainDate,
} from './date.ts'
import { isBody } from './kind.ts'
import { judgeTerm, type TermRefusal } from './term.ts'
import { findOrganization, isWithin, type Tree } from './tree.ts'

/** How far a role reaches: its organisation and everything below, only its organisation, or the branches assigned to it. */
type Scope = 'below' | 'own' | 'assigned'

type RoleRule = {
  /** Whether it is a seat of an elected body, with a term. */
  elected: boolean
  /** Whether the superior approves its holder (Constitution, art. 31). */
  approvedAbove: boolean
  scope: Scope
  /** How many may hold it at a time, by kind of organisation; any number if absent. */
  most: Partial<Record<Kind, number>>
}

/** All roles (GLOSSARY B). A committee decides as a body, so a plain seat reaches no branch below (SYSTEMS 43). */
const table = {
  secretary: {
    elected: true,
    approvedAbove: true,
    scope: 'below',
    most: { committee: 1, generalBranch: 1, branch: 1 },
  },
  /** Branch regulation of 2018, art. 20: one deputy secretary if needed. */
  deputySecretary: { elected: true, approvedAbove: true, scope: 'below', most: { branch: 1 } },
  committeeMember: { elected: true, approvedAbove: false, scope: 'own', most: {} },
  organizationMember: { elected: true, approvedAbove: false, scope: 'below', most: {} },
  publicityMember: { elected: true, approvedAbove: false, scope: 'own', most: {} },
  disciplineMember: { elected: true, approvedAbove: false, scope: 'own', most: {} },
  groupLeader: { elected: false, approvedAbove: false, scope: 'own', most: { group: 1 } },
  liaisonMember: { elected: false, approvedAbove: false, scope: 'assigned', most: {} },
  partyBuildingInstructor: { elected: false, approvedAbove: false, scope: 'own', most: {} },
  /** Records steps for an office and everything below it; not a seat of any body. */
  caseHandler: { elected: false, approvedAbove: false, scope: 'below', most: {} },
} as const satisfies Record<string, RoleRule>

/** A function of a person in an organisation (GLOSSARY B). */
export type RoleName = keyof typeof table

/** All roles. */
export const roleNames = Object.keys(table) as RoleName[]

const ruleOf = (name: RoleName): RoleRule => table[name]

/** Whether the superior approves holders of the role: secretary and deputy secretary (Constitution, art. 31). */
export function isApprovedAbove(name: RoleName): boolean {
  return ruleOf(name).approvedAbove
}

/** One person's role in one organisation for one term. A person may have several (SYSTEMS 28). */
export type Role = {
  person: string
  name: RoleName
  organization: string
  term: Period
  /** The superior approved the result of the election (Constitution, art. 31). */
  approvedAbove?: boolean
  /** The superior approved a term shorter or longer than three to five years. */
  termApprovedAbove?: boolean
  /** The branches of a liaison committee member. */
  liaisonFor?: readonly string[]
}

/** Why assigning or ending a role is refused. */
export type RoleRefusal =
  | 'organizationUnknown'
  | 'organizationNotInForce'
  | 'roleKind'
  | TermRefusal
  | 'approvalMissing'
  | 'seatTaken'
  | 'roleHeldAlready'
  | 'leaderNotInGroup'
  | 'liaisonBranchMissing'
  | 'liaisonNotCommitteeMember'
  | 'liaisonOutsideScope'
  | 'roleNotHeld'
  | 'dateInvalid'

/** The roles after the change, or why it was refused. */
export type RoleOutcome<SomeRole extends Role = Role> =
  | { ok: true; roles: readonly SomeRole[] }
  | { ok: false; code: RoleRefusal }

const sameBody = (a: Role, b: Role) => a.organization === b.organization
const isSeat = ({ name }: Role) => ruleOf(name).elected

/** Assigns a role to a person. A group leader's `affiliation` must show that they are in the group. */
export function assignRole(roles: readonly Role[], tree: Tree, role: Role, affiliation?: Affiliation): RoleOutcome {
  const code =
    judgeSeat(tree, role) ??
    judgeRoleTerm(role) ??
    judgeHolders(roles, tree, role) ??
    judgeLeader(role, affiliation) ??
    judgeLiaison(roles, tree, role)
  return code ? { ok: false, code } : { ok: true, roles: [...roles, role] }
}

/** A group has only a leader; all other roles belong to committees, general branches and branches (SYSTEMS 60). */
function judgeSeat(tree: Tree, { name, organization, term }: Role): RoleRefusal | undefined {
  const body = findOrganization(tree, organization)
  if (!body) return 'organizationUnknown'
  if (isBody(body.kind) !== (name !== 'groupLeader')) return 'roleKind'
  if (!isPeriod(term)) return 'termInvalid'
  return overlaps(body.period, { from: term.from, until: term.from }) ? undefined : 'organizationNotInForce'
}

/** Constitution, art. 31: elected seats have a term; secretaries and their deputies are approved above. */
function judgeRoleTerm({ name, term, approvedAbove, termApprovedAbove }: Role): RoleRefusal | undefined {
  const rule = ruleOf(name)
  const code = rule.elected ? judgeTerm(term, termApprovedAbove) : undefined
  return code ?? (rule.approvedAbove && !approvedAbove ? 'approvalMissing' : undefined)
}

/** One secretary at a time, and nobody holds the same role twice. */
function judgeHolders(roles: readonly Role[], tree: Tree, role: Role): RoleRefusal | undefined {
  const others = roles.filter(
    (other) => other.name === role.name && sameBody(other, role) && overlaps(other.term, role.term),
  )
  if (others.some(({ person }) => person === role.person)) return 'roleHeldAlready'
  const kind = findOrganization(tree, role.organization)?.kind
  const most = kind && ruleOf(role.name).most[kind]
  return most !== undefined && others.length >= most ? 'seatTaken' : undefined
}

/** The leader of a group is one of its members (SYSTEMS 60), which only an affiliation can show. */
function judgeLeader({ name, person, organization }: Role, affiliation?: Affiliation): RoleRefusal | undefined {
  if (name !== 'groupLeader') return undefined
  const belongs = affiliation?.person === person && belongsTo(affiliation, organization)
  return belongs ? undefined : 'leaderNotInGroup'
}

/** A liaison is a committee member's task for named branches below, not a rank (SYSTEMS 43). */
function judgeLiaison(roles: readonly Role[], tree: Tree, role: Role): RoleRefusal | undefined {
  if (role.name !== 'liaisonMember') return undefined
  const branches = role.liaisonFor ?? []
  if (branches.length === 0) return 'liaisonBranchMissing'
  if (!roles.some((other) => carries(other, role))) return 'liaisonNotCommitteeMember'
  const below = (id: string) => id !== role.organization && isWithin(tree, id, role.organization)
  return branches.every(below) ? undefined : 'liaisonOutsideScope'
}

/** Whether a seat supports a liaison: same person, same body, for its whole term. */
const carries = (other: Role, liaison: Role) =>
  isSeat(other) && other.person === liaison.person && sameBody(other, liaison) && covers(other.term, liaison.term)

/**
 * Ends a role before its term is over; the day given is its last. A term that has not begun by then is dropped. A liaison
 * ends with the seat that supports it (SYSTEMS 42).
 */
export function endRole<SomeRole extends Role>(
  roles: readonly SomeRole[],
  { person, name, organization }: Pick<Role, 'person' | 'name' | 'organization'>,
  last: PlainDate,
): RoleOutcome<SomeRole> {
  if (!isPlainDate(last)) return { ok: false, code: 'dateInvalid' }
  const isMeant = (role: Role) => role.person === person && role.organization === organization && goesOn(role, last)
  const isEnded = (role: Role) => role.name === name && isMeant(role)
  if (!roles.some(isEnded)) return { ok: false, code: 'roleNotHeld' }
  const left = roles.flatMap((role) => (isEnded(role) ? cut(role, last) : [role]))
  const isOrphaned = (role: Role) =>
    role.name === 'liaisonMember' && isMeant(role) && !left.some((other) => carries(other, role))
  return { ok: true, roles: left.flatMap((role) => (isOrphaned(role) ? cut(role, last) : [role])) }
}

/** Whether a role's term lasts until a day or longer. */
const goesOn = ({ term: { until } }: Role, day: PlainDate) => until === undefined || dayAfter(until) > day

const cut = <SomeRole extends Role>(role: SomeRole, last: PlainDate): SomeRole[] =>
  firstDayOf(role.term.from) > last ? [] : [{ ...role, term: { ...role.term, until: last } }]

/** A person's roles on a day: a role ends with its term (SYSTEMS 42). */
export function rolesOn(roles: readonly Role[], person: string, date: PlainDate): Role[] {
  return roles.filter((role) => role.person === person && holdsOn(role.term, date))
}

/** Whether a person's roles reach an organisation on a day. A liaison reaches the named branches and what is below them. */
export function reaches(
  roles: readonly Role[],
  tree: Tree,
  person: string,
  organization: string,
  date: PlainDate,
): boolean {
  const within: Record<Scope, (role: Role) => boolean> = {
    below: (role) => isWithin(tree, organization, role.organization),
    own: (role) => organization === role.organization,
    assigned: ({ liaisonFor = [] }) => liaisonFor.some((id) => isWithin(tree, organization, id)),
  }
  return rolesOn(roles, person, date).some((role) => within[ruleOf(role.name).scope](role))
}
