import type { Kind } from '../verdict.ts'

/** What a kind of organisation may do. */
type Rights = {
  /** The kinds it may stand under. Only a committee stands under its own kind (PROFILE 5.5; SYSTEMS 41). */
  under: readonly Kind[]
  /** Whether it may be the top of a tree: only a committee. */
  mayBeRoot: boolean
  /** Whether it is a body of its own: a group is part of its branch (SYSTEMS 60). */
  isBody: boolean
  /** Whether it issues without a charter: by default the branch attests and the committee's office issues (DESIGN 1). */
  issues: 'byDefault' | 'byCharter' | 'never'
}

const kinds: Readonly<Record<Kind, Rights>> = {
  committee: { under: ['committee'], mayBeRoot: true, isBody: true, issues: 'byDefault' },
  generalBranch: { under: ['committee'], mayBeRoot: false, isBody: true, issues: 'byCharter' },
  branch: { under: ['committee', 'generalBranch'], mayBeRoot: false, isBody: true, issues: 'byCharter' },
  group: { under: ['branch'], mayBeRoot: false, isBody: false, issues: 'never' },
}

/** All kinds of organisation, highest first. */
export const organizationKinds = Object.keys(kinds) as Kind[]

/** Whether a kind may stand directly under another one, or at the top of a tree if there is no `parent`. */
export function mayStandUnder(kind: Kind, parent?: Kind): boolean {
  return parent === undefined ? kinds[kind].mayBeRoot : kinds[kind].under.includes(parent)
}

/** Whether it is a body with roles. A group has only a leader. */
export function isBody(kind: Kind): boolean {
  return kinds[kind].isBody
}

/** Whether it issues badges without a charter (project rule: the branch attests, the committee issues). */
export function issuesByDefault(kind: Kind): boolean {
  return kinds[kind].issues === 'byDefault'
}

/** Whether it may issue badges at all, with a charter if need be. A group, as part of its branch, may not (SYSTEMS 60). */
export function mayIssue(kind: Kind): boolean {
  return kinds[kind].issues !== 'never'
}
