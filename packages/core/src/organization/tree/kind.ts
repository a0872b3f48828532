import type { Kind } from '../../verdict.ts'

/** What a kind of organisation may do. */
type Rights = {
  /** The kinds it may stand under. Only a committee stands under its own kind (PROFILE 5.5; SYSTEMS 41). */
  under: readonly Kind[]
  /** Whether it may be the top of a tree: only a committee. */
  mayBeRoot: boolean
  /** Whether it is a body of its own: a group is part of its branch (SYSTEMS 60). */
  isBody: boolean
  /** Whether it may hold members' formal relations, if its form may: every member belongs to a branch (Constitution, art. 8). */
  holdsRelations: boolean
  /** Whether its committee has the posts of a branch committee, from so many full members on (branch regulation, art. 20). */
  hasBranchCommittee: boolean
  /** Whether it issues without a charter: by default the branch attests and the committee's office issues (DESIGN 1). */
  issues: 'byDefault' | 'byCharter' | 'never'
}

const aboveBranches = { isBody: true, holdsRelations: false, hasBranchCommittee: false } as const

const kinds: Readonly<Record<Kind, Rights>> = {
  committee: { ...aboveBranches, under: ['committee'], mayBeRoot: true, issues: 'byDefault' },
  generalBranch: { ...aboveBranches, under: ['committee'], mayBeRoot: false, issues: 'byCharter' },
  branch: {
    under: ['committee', 'generalBranch'],
    mayBeRoot: false,
    isBody: true,
    holdsRelations: true,
    hasBranchCommittee: true,
    issues: 'byCharter',
  },
  group: {
    under: ['branch'],
    mayBeRoot: false,
    isBody: false,
    holdsRelations: false,
    hasBranchCommittee: false,
    issues: 'never',
  },
}

/** All kinds of organisation, highest first. */
export const organizationKinds = Object.keys(kinds) as Kind[]

/** Whether a value is a kind of organisation. */
export const isKind = (value: unknown): value is Kind => typeof value === 'string' && Object.hasOwn(kinds, value)

/** Whether a kind may stand directly under another one, or at the top of a tree if there is no `parent`. */
export function mayStandUnder(kind: Kind, parent?: Kind): boolean {
  return parent === undefined ? kinds[kind].mayBeRoot : kinds[kind].under.includes(parent)
}

/** Whether it is a body with roles. A group has only a leader. */
export function isBody(kind: Kind): boolean {
  return kinds[kind].isBody
}

/** Whether its members may have their formal relations there, if its form allows it. */
export function mayHoldRelations(kind: Kind): boolean {
  return isKind(kind) && kinds[kind].holdsRelations
}

/** Whether it has a branch committee, once it has the full members for one. */
export function hasBranchCommittee(kind: Kind): boolean {
  return isKind(kind) && kinds[kind].hasBranchCommittee
}

/** Whether it issues badges without a charter (project rule: the branch attests, the committee issues). */
export function issuesByDefault(kind: Kind): boolean {
  return isKind(kind) && kinds[kind].issues === 'byDefault'
}

/** Whether it may issue badges at all, with a charter if need be. A group, as part of its branch, may not (SYSTEMS 60). */
export function mayIssue(kind: Kind): boolean {
  return isKind(kind) && kinds[kind].issues !== 'never'
}
