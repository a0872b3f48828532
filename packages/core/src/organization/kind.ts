import type { Kind } from '../verdict.ts'

/** What a kind of organisation may do. */
type Rights = {
  /** Under whom it stands: only a committee stands under its like (PROFILE 5.5; SYSTEMS 41). */
  under: readonly Kind[]
  /** Only a committee may stand on top. */
  mayBeRoot: boolean
  /** It is a body of its own; a group is a part of its branch (SYSTEMS 60). */
  isBody: boolean
  /** By default the branch attests and the committee's office issues (DESIGN section 1); a charter may change that. */
  issues: 'byDefault' | 'byCharter' | 'never'
}

const kinds: Readonly<Record<Kind, Rights>> = {
  committee: { under: ['committee'], mayBeRoot: true, isBody: true, issues: 'byDefault' },
  generalBranch: { under: ['committee'], mayBeRoot: false, isBody: true, issues: 'byCharter' },
  branch: { under: ['committee', 'generalBranch'], mayBeRoot: false, isBody: true, issues: 'byCharter' },
  group: { under: ['branch'], mayBeRoot: false, isBody: false, issues: 'never' },
}

/** All kinds of organisations, the highest first. */
export const organizationKinds = Object.keys(kinds) as Kind[]

/** Whether a kind may stand directly under another one, or without `parent` on top of a tree. */
export function mayStandUnder(kind: Kind, parent?: Kind): boolean {
  return parent === undefined ? kinds[kind].mayBeRoot : kinds[kind].under.includes(parent)
}

/** Whether it is a body with roles of its own; a group has a leader and no more. */
export function isBody(kind: Kind): boolean {
  return kinds[kind].isBody
}

/** Whether it issues badges without a charter of its own (project rule: the branch attests, the committee issues). */
export function issuesByDefault(kind: Kind): boolean {
  return kinds[kind].issues === 'byDefault'
}

/** Whether it may issue at all, be it by a charter: a group, being a part of its branch, may not (SYSTEMS 60). */
export function mayIssue(kind: Kind): boolean {
  return kinds[kind].issues !== 'never'
}
