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

/** How far a role reaches: its organisation and all below, its organisation alone, or the branches it is assigned. */
type Scope = 'below' | 'own' | 'assigned'

type RoleRule = {
  /** A seat of an elected body: it has a term. */
  elected: boolean
  /** Who holds it is approved above (Constitution, art. 31). */
  approvedAbove: boolean
  scope: Scope
  /** How many hold it at a time, by kind of organisation; without a number, any. */
  most: Partial<Record<Kind, number>>
}

/** All roles (GLOSSARY B). A committee decides as a body: a plain seat alone reaches no branch below (SYSTEMS 43). */
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
  /** Records steps for an office and all below it; no seat of any body. */
  caseHandler: { elected: false, approvedAbove: false, scope: 'below', most: {} },
} as const satisfies Record<string, RoleRule>

/** What a person does in an organisation (GLOSSARY B). */
export type RoleName = keyof typeof table

/** All roles. */
export const roleNames = Object.keys(table) as RoleName[]

const ruleOf = (name: RoleName): RoleRule => table[name]

/** Whether who gets the role is approved above: secretary and deputy secretary are (Constitution, art. 31). */
export function isApprovedAbove(name: RoleName): boolean {
  return ruleOf(name).approvedAbove
}

/** One role of one person in one organisation for one term; a person may hold several (SYSTEMS 28). */
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

/** Why a role is not given or not ended. */
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

export type RoleOutcome<Held extends Role = Role> =
  | { ok: true; roles: readonly Held[] }
  | { ok: false; code: RoleRefusal }

const sameBody = (a: Role, b: Role) => a.organization === b.organization
const isSeat = ({ name }: Role) => ruleOf(name).elected

/** Gives a person a role, next to those he has. A group's leader is shown to belong to the group by his affiliation. */
export function assignRole(roles: readonly Role[], tree: Tree, role: Role, affiliation?: Affiliation): RoleOutcome {
  const code =
    judgeSeat(tree, role) ??
    judgeRoleTerm(role) ??
    judgeHolders(roles, tree, role) ??
    judgeLeader(role, affiliation) ??
    judgeLiaison(roles, tree, role)
  return code ? { ok: false, code } : { ok: true, roles: [...roles, role] }
}

/** A group has a leader; every other role belongs to a committee, a general branch or a branch (SYSTEMS 60). */
function judgeSeat(tree: Tree, { name, organization, term }: Role): RoleRefusal | undefined {
  const body = findOrganization(tree, organization)
  if (!body) return 'organizationUnknown'
  if (isBody(body.kind) !== (name !== 'groupLeader')) return 'roleKind'
  if (!isPeriod(term)) return 'termInvalid'
  return overlaps(body.period, { from: term.from, until: term.from }) ? undefined : 'organizationNotInForce'
}

/** Constitution, art. 31: elected seats have a term, and who becomes secretary or deputy is approved above. */
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

/** The leader of a group is one of its members (SYSTEMS 60); without his affiliation there is no evidence of it. */
function judgeLeader({ name, person, organization }: Role, affiliation?: Affiliation): RoleRefusal | undefined {
  if (name !== 'groupLeader') return undefined
  const belongs = affiliation?.person === person && belongsTo(affiliation, organization)
  return belongs ? undefined : 'leaderNotInGroup'
}

/** A liaison is a committee member's task for named branches below the committee, not a rank (SYSTEMS 43). */
function judgeLiaison(roles: readonly Role[], tree: Tree, role: Role): RoleRefusal | undefined {
  if (role.name !== 'liaisonMember') return undefined
  const branches = role.liaisonFor ?? []
  if (branches.length === 0) return 'liaisonBranchMissing'
  if (!roles.some((other) => carries(other, role))) return 'liaisonNotCommitteeMember'
  const below = (id: string) => id !== role.organization && isWithin(tree, id, role.organization)
  return branches.every(below) ? undefined : 'liaisonOutsideScope'
}

/** Whether a seat carries a liaison: the same person and body, for the whole of its term. */
const carries = (other: Role, liaison: Role) =>
  isSeat(other) && other.person === liaison.person && sameBody(other, liaison) && covers(other.term, liaison.term)

/**
 * Ends a role with its last day, before its term is over; a term that has not begun by then is dropped. A liaison ends
 * with the seat that carries it (SYSTEMS 42).
 */
export function endRole<Held extends Role>(
  roles: readonly Held[],
  { person, name, organization }: Pick<Role, 'person' | 'name' | 'organization'>,
  last: PlainDate,
): RoleOutcome<Held> {
  if (!isPlainDate(last)) return { ok: false, code: 'dateInvalid' }
  const isMeant = (role: Role) => role.person === person && role.organization === organization && goesOn(role, last)
  const isEnded = (role: Role) => role.name === name && isMeant(role)
  if (!roles.some(isEnded)) return { ok: false, code: 'roleNotHeld' }
  const left = roles.flatMap((role) => (isEnded(role) ? cut(role, last) : [role]))
  const isOrphaned = (role: Role) =>
    role.name === 'liaisonMember' && isMeant(role) && !left.some((other) => carries(other, role))
  return { ok: true, roles: left.flatMap((role) => (isOrphaned(role) ? cut(role, last) : [role])) }
}

/** Whether a role's term is not over before a day. */
const goesOn = ({ term: { until } }: Role, day: PlainDate) => until === undefined || dayAfter(until) > day

const cut = <Held extends Role>(role: Held, last: PlainDate): Held[] =>
  firstDayOf(role.term.from) > last ? [] : [{ ...role, term: { ...role.term, until: last } }]

/** A person's roles on a day: a role ends with its term (SYSTEMS 42). */
export function rolesOn(roles: readonly Role[], person: string, date: PlainDate): Role[] {
  return roles.filter((role) => role.person === person && holdsOn(role.term, date))
}

/** Whether a person's roles reach an organisation on a day; a liaison reaches the named branches and what is below. */
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
