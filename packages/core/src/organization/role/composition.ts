import { type Affiliation, belongsTo } from '../affiliation/affiliation.ts'
import {
  committeeFindings,
  committeeSeatsOf,
  type CountingFinding,
  type CountingRules,
  countingRules,
  isCount,
} from '../founding/counting.ts'
import type { PlainDate } from '../date.ts'
import { isMember, type MemberStatus, votes } from '../member/member.ts'
import { hasBranchCommittee, isBody } from '../tree/kind.ts'
import { organizationOn } from '../tree/lineage.ts'
import { officersOn } from './officers.ts'
import type { PartyOrganization } from '../tree/organization.ts'
import { judgePresence, presenceRefusals } from '../tree/presence.ts'
import { isSeat, type Role, type RoleName } from './role.ts'
import { isLongerThanUsual, type TermRules } from './term.ts'
import { rulesOn } from '../rules.ts'
import type { Tree } from '../tree/tree.ts'

/** What a body may lack or have too much of, beside the number of its seats. */
export const compositionFindings = [
  'secretaryMissing',
  'deputySecretaryMissing',
  'moreDeputySecretariesThanUsual',
  'organizationMemberMissing',
  'publicityMemberMissing',
  'disciplineMemberMissing',
  'leaderMissing',
  'holderNotMember',
  'holderNotFullMember',
  /** The leader of a group has left it, for instance by a transfer. */
  'leaderNotInGroup',
  'termLongerThanUsual',
] as const

/** One of `compositionFindings`, or what is off about the number of seats. */
export type CompositionFinding = (typeof compositionFindings)[number] | CountingFinding

/** Why a body is not judged. */
export const compositionRefusals = [...presenceRefusals, 'countInvalid'] as const
/** One of `compositionRefusals`. */
export type CompositionRefusal = (typeof compositionRefusals)[number]

/** What is off about a body, or why it is not judged. */
export type CompositionOutcome = { ok: true; findings: CompositionFinding[] } | { ok: false; code: CompositionRefusal }

/** The posts that nobody holds, or why they are not known. */
export type VacancyOutcome = { ok: true; posts: RoleName[] } | { ok: false; code: CompositionRefusal }

/** What a body is judged by. */
export type CompositionContext = {
  /** Of seven full members on, a branch has a committee. */
  fullMembers: number
  rules?: CountingRules
  termRules?: TermRules
  /** A person's status on a day by their own record, where there is one. Without it, nothing is said of who holds a seat. */
  statusOf?: (person: string, day: PlainDate) => MemberStatus | undefined
  /** Where a person belongs on a day by their own record. Without it, nothing is said of whether a leader is in their group. */
  affiliationOf?: (person: string, day: PlainDate) => Affiliation | undefined
}

const missing = {
  secretary: 'secretaryMissing',
  deputySecretary: 'deputySecretaryMissing',
  organizationMember: 'organizationMemberMissing',
  publicityMember: 'publicityMemberMissing',
  disciplineMember: 'disciplineMemberMissing',
  groupLeader: 'leaderMissing',
} as const satisfies Partial<Record<RoleName, CompositionFinding>>

type Post = keyof typeof missing

/**
 * The posts of an organisation that nobody holds on a day: a secretary; for the committee of a branch also organisation,
 * publicity and discipline (branch regulation of 2018, art. 20); deputies where the rules want one; of a group its leader.
 * One person may hold several posts.
 */
export function vacanciesOn(
  roles: readonly Role[],
  tree: Tree,
  organization: string,
  day: PlainDate,
  context: CompositionContext,
): VacancyOutcome {
  const read = readBody(roles, tree, organization, day, context)
  return read.ok ? { ok: true, posts: vacantPosts(read, day, context) } : read
}

type Body = { body: PartyOrganization; officers: readonly Role[] }

function readBody(
  roles: readonly Role[],
  tree: Tree,
  organization: string,
  day: PlainDate,
  context: CompositionContext,
): ({ ok: true } & Body) | { ok: false; code: CompositionRefusal } {
  const { fullMembers } = Object(context) as CompositionContext
  const body = organizationOn(tree, organization, day)
  const code = judgePresence(tree, organization, day) ?? (isCount(fullMembers) ? undefined : 'countInvalid')
  if (!body || code) return { ok: false, code: code ?? 'organizationUnknown' }
  return { ok: true, body, officers: officersOn(roles, tree, organization, day) }
}

const vacantPosts = ({ body, officers }: Body, day: PlainDate, context: CompositionContext): Post[] =>
  postsOf(body, day, context).filter((post) => !officers.some(({ name }) => name === post))

/** The posts that an organisation has, the secretary's first. */
function postsOf({ kind }: PartyOrganization, day: PlainDate, { fullMembers, rules }: CompositionContext): Post[] {
  if (!isBody(kind)) return ['groupLeader']
  const set = rules ?? rulesOn(countingRules, day)
  const deputies: Post[] = (set.deputySecretaries[kind]?.min ?? 0) > 0 ? ['deputySecretary'] : []
  const hasCommittee = hasBranchCommittee(kind) && committeeSeatsOf(kind, fullMembers, set) !== undefined
  const members: Post[] = hasCommittee ? ['organizationMember', 'publicityMember', 'disciplineMember'] : []
  return ['secretary', ...deputies, ...members]
}

/**
 * Compares who holds the seats of an organisation on a day with a set of rules: secretary, deputies, the posts of a branch
 * committee, and the number of seats, of which a person with several posts has one (branch regulation of 2018, art. 20); and the
 * length of terms, unless the superior approved another one (art. 21). Where `statusOf` and `affiliationOf` tell what became of a
 * holder since, one who is no longer a member, no full member, or no longer in the group that they lead, is found too: the role
 * itself goes on until `endRole` ends it. These are findings for the body and its superior, never errors.
 */
export function judgeComposition(
  roles: readonly Role[],
  tree: Tree,
  organization: string,
  day: PlainDate,
  context: CompositionContext,
): CompositionOutcome {
  const read = readBody(roles, tree, organization, day, context)
  if (!read.ok) return read
  const { body, officers } = read
  const vacant = vacantPosts(read, day, context).map((post) => missing[post])
  const unfit = judgeHolders(officers, day, context)
  if (!isBody(body.kind)) return { ok: true, findings: [...vacant, ...unfit] }
  const rules = context.rules ?? rulesOn(countingRules, day)
  const deputies = officers.filter(({ name }) => name === 'deputySecretary').length
  const most = rules.deputySecretaries[body.kind]?.max ?? Infinity
  const tooMany: CompositionFinding[] = deputies > most ? ['moreDeputySecretariesThanUsual'] : []
  const terms = judgeTerms(officers, body, context)
  const committee = committeeFindings(body.kind, context.fullMembers, seatsOf(officers), rules)
  return { ok: true, findings: [...vacant, ...tooMany, ...unfit, ...terms, ...committee] }
}

function judgeTerms(
  officers: readonly Role[],
  body: PartyOrganization,
  { termRules }: CompositionContext,
): CompositionFinding[] {
  const isLonger = ({ term, termApprovedAbove }: Role) =>
    termApprovedAbove !== true && isLongerThanUsual(term, body, termRules)
  return officers.some(isLonger) ? ['termLongerThanUsual'] : []
}

/** What is off about those who hold seats, each fault once. The leader of a group need not be a full member. */
function judgeHolders(
  officers: readonly Role[],
  day: PlainDate,
  { statusOf, affiliationOf }: CompositionContext,
): CompositionFinding[] {
  const findings = officers.flatMap((role): CompositionFinding[] => {
    const status = statusOf?.(role.person, day)
    const affiliation = affiliationOf?.(role.person, day)
    if (status !== undefined && !isMember(status)) return ['holderNotMember']
    if (!isSeat(role)) return affiliation && !belongsTo(affiliation, role.organization) ? ['leaderNotInGroup'] : []
    return status === undefined || votes(status) ? [] : ['holderNotFullMember']
  })
  return [...new Set(findings)]
}

/** The seats of a committee; none if there are only a secretary and a deputy. */
function seatsOf(officers: readonly Role[]): number {
  const isAlone = officers.every(({ name }) => name === 'secretary' || name === 'deputySecretary')
  return isAlone ? 0 : new Set(officers.map(({ person }) => person)).size
}
