import { type Affiliation, belongsTo } from '../affiliation/affiliation.ts'
import {
  covers,
  dayAfter,
  firstDayOf,
  holdsOn,
  isPeriod,
  isPlainDate,
  lastDayOf,
  overlaps,
  type Period,
  type PlainDate,
} from '../date.ts'
import { isId } from '../id.ts'
import { isBody } from '../tree/kind.ts'
import { isWithin, organizationOn } from '../tree/lineage.ts'
import { isMember, type MemberStatus, memberStatuses, votes } from '../member/member.ts'
import {
  isApprovedAbove,
  isReadable,
  isRoleName,
  isSeat,
  type Role,
  type RoleOutcome,
  type RoleRefusal,
  roleRuleOf,
} from './role.ts'
import { judgeTerm, type TermRules } from './term.ts'
import type { Tree } from '../tree/tree.ts'

/** What shows that a person may hold a role: their status, and for the leader of a group where they belong. */
export type Holder = { status: MemberStatus; affiliation?: Affiliation }

/**
 * Assigns a role to a person. A seat needs a full member and a group a leader from among its members, which only the
 * `holder` shows; a task that is no seat needs none. Whether the holder of a seat belongs to the body is not judged: a committee's
 * members have their relations in branches below it. The term is judged by the rules that hold when it begins, unless others
 * are given.
 */
export function assignRole(
  roles: readonly Role[],
  tree: Tree,
  role: Role,
  holder?: Holder,
  rules?: TermRules,
): RoleOutcome {
  const others = roles.filter(isReadable)
  const code =
    judgeBody(tree, role) ??
    judgeRoleTerm(role, rules) ??
    judgeOthers(others, role) ??
    judgeHolder(role, holder) ??
    judgeLiaison(others, tree, role)
  return code ? { ok: false, code } : { ok: true, roles: [...roles, role] }
}

/** The day by which a term has begun: of a month the last one, when all that begins in it exists. */
const beginOf = ({ term }: Role) => lastDayOf(term.from)

/** A group has only a leader; all other roles belong to committees, general branches and branches (SYSTEMS 60). */
function judgeBody(tree: Tree, role: Role): RoleRefusal | undefined {
  const { person, name, organization, term } = Object(role) as Role
  if (!isRoleName(name)) return 'roleUnknown'
  if (!isId(person)) return 'personInvalid'
  if (!tree.nodes.has(organization)) return 'organizationUnknown'
  if (!isPeriod(term)) return 'termInvalid'
  const body = organizationOn(tree, organization, beginOf(role))
  if (!body) return 'organizationNotInForce'
  return isBody(body.kind) === (name !== 'groupLeader') ? undefined : 'roleKind'
}

/** Constitution, art. 31: elected seats have a term; secretaries and their deputies are approved above. */
function judgeRoleTerm(
  { name, term, approvedAbove, termApprovedAbove }: Role,
  rules?: TermRules,
): RoleRefusal | undefined {
  const rule = roleRuleOf(name)
  const code = rule.elected ? judgeTerm(term, termApprovedAbove === true, rules) : undefined
  return code ?? (rule.approvedAbove && approvedAbove !== true ? 'roleApprovalMissing' : undefined)
}

const sameBody = (a: Role, b: Role) => a.organization === b.organization

/** One secretary or leader at a time; nobody holds the same role twice, or is their own deputy. */
function judgeOthers(roles: readonly Role[], role: Role): RoleRefusal | undefined {
  const beside = roles.filter((other) => sameBody(other, role) && overlaps(other.term, role.term))
  const isOwnDeputy = ({ person, name }: Role) =>
    person === role.person && name !== role.name && isApprovedAbove(name) && isApprovedAbove(role.name)
  if (beside.some(isOwnDeputy)) return 'deputyIsSecretary'
  const others = beside.filter(({ name }) => name === role.name)
  if (others.some(({ person }) => person === role.person)) return 'roleHeldAlready'
  return roleRuleOf(role.name).single && others.length > 0 ? 'seatTaken' : undefined
}

/**
 * Only full members are elected: probationary members and those on disciplinary probation have no vote and are not elected
 * (Constitution, arts. 7 and 41). The leader of a group is one of its members (SYSTEMS 60).
 */
function judgeHolder(role: Role, holder?: Holder): RoleRefusal | undefined {
  if (!isSeat(role) && role.name !== 'groupLeader') return undefined
  const { status, affiliation } = Object(holder) as Partial<Holder>
  if (!status || !memberStatuses.includes(status) || !isMember(status)) return 'holderNotMember'
  if (isSeat(role) && affiliation && affiliation.person !== role.person) return 'holderOther'
  if (isSeat(role)) return votes(status) ? undefined : 'holderNotFullMember'
  const belongs = affiliation?.person === role.person && belongsTo(affiliation, role.organization)
  return belongs ? undefined : 'leaderNotInGroup'
}

/** A liaison is a committee member's task for named branches below, not a rank (SYSTEMS 43). A group is no branch. */
function judgeLiaison(roles: readonly Role[], tree: Tree, role: Role): RoleRefusal | undefined {
  const { liaisonFor } = role
  if (role.name !== 'liaisonMember') return liaisonFor === undefined ? undefined : 'notLiaison'
  if (!Array.isArray(liaisonFor) || liaisonFor.length === 0) return 'liaisonBranchMissing'
  if (!roles.some((other) => carries(other, role))) return 'liaisonNotCommitteeMember'
  const day = beginOf(role)
  const isBranchBelow = (id: string) => {
    const body = id === role.organization ? undefined : organizationOn(tree, id, day)
    return body !== undefined && isBody(body.kind) && isWithin(tree, id, role.organization, day)
  }
  return liaisonFor.every(isBranchBelow) ? undefined : 'liaisonOutsideScope'
}

/** Whether a seat supports a liaison: same person, same body, for its whole term. */
const carries = (other: Role, liaison: Role) =>
  isSeat(other) && other.person === liaison.person && sameBody(other, liaison) && covers(other.term, liaison.term)

/**
 * Ends a role before its term is over; the day given is its last. Only the term that holds on that day is cut, so that terms
 * served later stay; one that was to begin on the next day is dropped. A liaison ends with the seat that supports it (SYSTEMS
 * 42).
 */
export function endRole<SomeRole extends Role>(
  roles: readonly SomeRole[],
  endedRole: Pick<Role, 'person' | 'name' | 'organization'>,
  last: PlainDate,
): RoleOutcome<SomeRole> {
  const { person, name, organization } = Object(endedRole) as Role
  if (!isPlainDate(last)) return { ok: false, code: 'dateInvalid' }
  const isMeant = (role: SomeRole) =>
    isReadable(role) && role.person === person && role.organization === organization && role.name === name
  const ended = roles.filter((role) => isMeant(role) && isCutBy(role, last))
  if (ended.length === 0) return { ok: false, code: 'roleNotHeld' }
  const left = roles.flatMap((role) => (ended.includes(role) ? cut(role, last) : [role]))
  const isOrphaned = (role: SomeRole) =>
    isReadable(role) &&
    role.name === 'liaisonMember' &&
    goesOn(role, last) &&
    ended.some((other) => carries(other, role)) &&
    !left.some((other) => isReadable(other) && carries(other, role))
  return { ok: true, roles: left.flatMap((role) => (isOrphaned(role) ? cut(role, last) : [role])) }
}

/** Whether a role's term holds on a day, or would begin on the next one. */
const isCutBy = ({ term }: Role, day: PlainDate) => holdsOn(term, day) || firstDayOf(term.from) === dayAfter(day)

/** Whether a role's term lasts until a day or longer. */
const goesOn = ({ term: { until } }: Role, day: PlainDate) => until === undefined || lastDayOf(until) >= day

const cut = <SomeRole extends Role>(role: SomeRole, last: PlainDate): SomeRole[] => {
  const term: Period = { ...role.term, until: last }
  return firstDayOf(role.term.from) > last ? [] : [{ ...role, term }]
}
