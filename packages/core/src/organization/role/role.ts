import { isPeriod, type Period } from '../date.ts'
import { termRefusals } from './term.ts'

/** How far a role reaches: its organisation and everything below, only its organisation, the branches assigned to it, or none. */
export type Scope = 'below' | 'own' | 'assigned' | 'none'

type RoleRule = {
  /** Whether it is a seat of an elected body, with a term. */
  elected: boolean
  /** Whether the superior approves its holder (Constitution, art. 31). */
  approvedAbove: boolean
  scope: Scope
  /** Whether only one person may hold it at a time. How many are usual is for the counting rules. */
  single: boolean
}

/** All roles (GLOSSARY B). A committee decides as a body, so a plain seat reaches no branch below (SYSTEMS 43). */
const table = {
  secretary: { elected: true, approvedAbove: true, scope: 'below', single: true },
  deputySecretary: { elected: true, approvedAbove: true, scope: 'below', single: false },
  committeeMember: { elected: true, approvedAbove: false, scope: 'own', single: false },
  organizationMember: { elected: true, approvedAbove: false, scope: 'below', single: false },
  publicityMember: { elected: true, approvedAbove: false, scope: 'own', single: false },
  disciplineMember: { elected: true, approvedAbove: false, scope: 'own', single: false },
  groupLeader: { elected: false, approvedAbove: false, scope: 'own', single: true },
  liaisonMember: { elected: false, approvedAbove: false, scope: 'assigned', single: false },
  partyBuildingInstructor: { elected: false, approvedAbove: false, scope: 'own', single: false },
  /** Records steps for an office and everything below it; not a seat of any body. */
  caseHandler: { elected: false, approvedAbove: false, scope: 'below', single: false },
  /** Reads figures of the whole alone, so it reaches no organisation and nobody in it (SYSTEMS 68, 102). */
  researcher: { elected: false, approvedAbove: false, scope: 'none', single: false },
} as const satisfies Record<string, RoleRule>

/** A function of a person in an organisation (GLOSSARY B). */
export type RoleName = keyof typeof table

/** All roles, the highest first. */
export const roleNames = Object.keys(table) as RoleName[]

/** Whether a value is the name of a role. */
export const isRoleName = (value: unknown): value is RoleName =>
  typeof value === 'string' && Object.hasOwn(table, value)

/** The rule of a role. */
export const roleRuleOf = (name: RoleName): RoleRule => table[name]

/** Whether the superior approves holders of the role: secretary and deputy secretary (Constitution, art. 31). */
export function isApprovedAbove(name: RoleName): boolean {
  return isRoleName(name) && roleRuleOf(name).approvedAbove
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

/** Whether it is a seat of an elected body. */
export const isSeat = ({ name }: Pick<Role, 'name'>): boolean => roleRuleOf(name).elected

/** Whether a stored role can be read: its name is known and its term is a period. Any other is nobody's role. */
export function isReadable(role: unknown): role is Role {
  const { name, term } = Object(role) as Role
  return isRoleName(name) && isPeriod(term)
}

/** Why assigning or ending a role is refused. */
export const roleRefusals = [
  'roleUnknown',
  /** Whoever is to hold it has no name or id of 1 to 64 characters that people can be shown (PROFILE 1). */
  'personInvalid',
  'organizationUnknown',
  'organizationNotInForce',
  'roleKind',
  ...termRefusals,
  'roleApprovalMissing',
  'seatTaken',
  'roleHeldAlready',
  /** A secretary is not their own deputy. */
  'deputyIsSecretary',
  'holderNotMember',
  'holderNotFullMember',
  /** The affiliation that is shown is somebody else's. */
  'holderOther',
  'leaderNotInGroup',
  'notLiaison',
  'liaisonBranchMissing',
  'liaisonNotCommitteeMember',
  'liaisonOutsideScope',
  'roleNotHeld',
  'dateInvalid',
] as const

/** One of `roleRefusals`. */
export type RoleRefusal = (typeof roleRefusals)[number]

/** The roles after the change, or why it was refused. */
export type RoleOutcome<SomeRole extends Role = Role> =
  | { ok: true; roles: readonly SomeRole[] }
  | { ok: false; code: RoleRefusal }
