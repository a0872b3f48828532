import type { Kind } from '../verdict.ts'
import { addMonths, holdsOn, isPeriod, overlaps, type Period, type PlainDate } from './date.ts'
import { isWithin, type Tree } from './organization.ts'

/** What a person does in an organisation (GLOSSARY B). */
export type RoleName =
  | 'secretary'
  | 'deputySecretary'
  | 'committeeMember'
  | 'organizationMember'
  | 'publicityMember'
  | 'disciplineMember'
  | 'groupLeader'
  | 'liaisonMember'
  | 'partyBuildingInstructor'

/** One role of one person in one organisation for one term; a person may hold several (SYSTEMS 28). */
export type Role = {
  person: string
  name: RoleName
  organization: string
  term: Period
  /** The superior approved the result of the election (Constitution, art. 31). */
  approvedAbove?: boolean
  /** The superior approved a term beyond the usual five years. */
  longTermApproved?: boolean
  /** The branches of a liaison committee member. */
  liaisonFor?: readonly string[]
}

/** Why a role is not given. */
export type RoleRefusal =
  | 'organizationUnknown'
  | 'roleKind'
  | 'termInvalid'
  | 'termMissing'
  | 'termTooLong'
  | 'approvalMissing'
  | 'seatTaken'
  | 'roleHeldAlready'
  | 'liaisonBranchMissing'
  | 'liaisonNotCommitteeMember'
  | 'liaisonOutsideScope'

export type RoleOutcome = { ok: true; roles: readonly Role[] } | { ok: false; code: RoleRefusal }

const bodies: readonly Kind[] = ['committee', 'generalBranch', 'branch']
const committeeSeats: readonly RoleName[] = [
  'secretary',
  'deputySecretary',
  'committeeMember',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
]

const inOneBody = (a: Role, b: Role) => a.organization === b.organization && overlaps(a.term, b.term)

/** Gives a person a role, next to those he has. */
export function assignRole(roles: readonly Role[], tree: Tree, role: Role): RoleOutcome {
  const code = judgeSeat(tree, role) ?? judgeTerm(role) ?? judgeHolders(roles, role) ?? judgeLiaison(roles, tree, role)
  return code ? { ok: false, code } : { ok: true, roles: [...roles, role] }
}

/** A group has a leader; every other role belongs to a committee, a general branch or a branch (SYSTEMS 60). */
function judgeSeat(tree: Tree, role: Role): RoleRefusal | undefined {
  const organization = tree.find(({ id }) => id === role.organization)
  if (!organization) return 'organizationUnknown'
  const fits = role.name === 'groupLeader' ? organization.kind === 'group' : bodies.includes(organization.kind)
  return fits ? undefined : 'roleKind'
}

/**
 * Constitution, art. 31: committees are elected for three to five years, and who becomes secretary or deputy is
 * approved above. Longer terms are possible with an approval of their own, shorter ones after a by-election.
 */
function judgeTerm({ name, term, approvedAbove, longTermApproved }: Role): RoleRefusal | undefined {
  if (!isPeriod(term)) return 'termInvalid'
  if (!committeeSeats.includes(name)) return undefined
  if (term.until === undefined) return 'termMissing'
  const day = (end: string) => (end.length === 7 ? `${end}-01` : end)
  if (day(term.until) > addMonths(day(term.from), 60) && !longTermApproved) return 'termTooLong'
  const needsApproval = name === 'secretary' || name === 'deputySecretary'
  return needsApproval && !approvedAbove ? 'approvalMissing' : undefined
}

/** One secretary at a time, and nobody holds the same role twice. */
function judgeHolders(roles: readonly Role[], role: Role): RoleRefusal | undefined {
  const others = roles.filter((other) => other.name === role.name && inOneBody(other, role))
  if (others.some((other) => other.person === role.person)) return 'roleHeldAlready'
  return role.name === 'secretary' && others.length > 0 ? 'seatTaken' : undefined
}

/** A liaison is a committee member's task for named branches below the committee, not a rank (SYSTEMS 43). */
function judgeLiaison(roles: readonly Role[], tree: Tree, role: Role): RoleRefusal | undefined {
  if (role.name !== 'liaisonMember') return undefined
  const branches = role.liaisonFor ?? []
  if (branches.length === 0) return 'liaisonBranchMissing'
  const seated = (other: Role) =>
    other.person === role.person && committeeSeats.includes(other.name) && inOneBody(other, role)
  if (!roles.some(seated)) return 'liaisonNotCommitteeMember'
  const below = (id: string) => id !== role.organization && isWithin(tree, id, role.organization)
  return branches.every(below) ? undefined : 'liaisonOutsideScope'
}

/** A person's roles on a day: a role ends with its term (SYSTEMS 42). */
export function rolesOn(roles: readonly Role[], person: string, date: PlainDate): Role[] {
  return roles.filter((role) => role.person === person && holdsOn(role.term, date))
}

/** Whether a person's roles reach an organisation: his own and all below it, for a liaison only the named branches. */
export function reaches(
  roles: readonly Role[],
  tree: Tree,
  person: string,
  organization: string,
  date: PlainDate,
): boolean {
  return rolesOn(roles, person, date).some((role) => {
    const scope = role.name === 'liaisonMember' ? (role.liaisonFor ?? []) : [role.organization]
    return scope.some((id) => isWithin(tree, organization, id))
  })
}
