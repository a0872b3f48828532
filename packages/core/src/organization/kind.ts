import type { Kind } from '../verdict.ts'

/** What a kind of organisation may do. */
type Rights = {
  /** Under whom it stands: only a committee stands under its like (PROFILE 5.5; SYSTEMS 41). */
  under: readonly Kind[]
  /** Only a committee may stand on top. */
  mayBeRoot: boolean
  /** It is a body of its own; a group is a part of its branch (SYSTEMS 60). */
  isBody: boolean
  /** By default the branch attests and the committee's office issues (DESIGN section 1). */
  issuesByDefault: boolean
}

const kinds: Readonly<Record<Kind, Rights>> = {
  committee: { under: ['committee'], mayBeRoot: true, isBody: true, issuesByDefault: true },
  generalBranch: { under: ['committee'], mayBeRoot: false, isBody: true, issuesByDefault: false },
  branch: { under: ['committee', 'generalBranch'], mayBeRoot: false, isBody: true, issuesByDefault: false },
  group: { under: ['branch'], mayBeRoot: false, isBody: false, issuesByDefault: false },
}

/** Whether a kind may stand directly under another one, or without `parent` on top of a tree. */
export function mayStandUnder(kind: Kind, parent?: Kind): boolean {
  return parent === undefined ? kinds[kind].mayBeRoot : kinds[kind].under.includes(parent)
}

/** Whether it is a body with roles of its own; a group has a leader and no more. */
export function isBody(kind: Kind): boolean {
  return kinds[kind].isBody
}

/** Whether it issues badges without a charter of its own (SYSTEMS 60: a group has no such right). */
export function issuesByDefault(kind: Kind): boolean {
  return kinds[kind].issuesByDefault
}
