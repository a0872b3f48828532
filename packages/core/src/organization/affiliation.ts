import type { PlainDate } from './date.ts'
import type { TransferLetter } from './letter.ts'
import { findOrganization, isWithin, type Tree } from './tree.ts'

/** Where a transfer stands; the last four are its ends. */
export type TransferState =
  | 'requested'
  | 'outApproved'
  | 'letterIssued'
  | 'received'
  | 'completed'
  | 'expired'
  | 'returned'
  | 'cancelled'

/** A transfer of the formal relation (RULES section 2). The record stays as the letter's stub. */
export type Transfer = {
  state: TransferState
  since: PlainDate
  sendingOrganization: string
  receivingOrganization: string
  /** Who still has to let him go, the next one first: level by level. */
  approvers: readonly string[]
  letter?: TransferLetter
  /** Numbers of letters that were lost and are void. */
  voidLetters: readonly string[]
}

/**
 * Where a person belongs. The formal relation lies in one organisation at a time, since there is one field for it;
 * taking part is possible in several: 一方隶属、参加多重组织生活 (RULES section 1.5; GLOSSARY C).
 */
export type Affiliation = {
  person: string
  homeOrganization: string
  /** Since when the formal relation lies there. */
  since: PlainDate
  participatingOrganizations: readonly string[]
  /** The Party group he is in, of his home or of a branch where he takes part (SYSTEMS 59). */
  group?: string
  /** The latest transfer, open or closed; there is never a second open one. */
  transfer?: Transfer
}

export type AffiliationRefusal =
  | 'organizationUnknown'
  | 'alreadyHome'
  | 'alreadyTakingPart'
  | 'notTakingPart'
  | 'groupKind'
  | 'groupElsewhere'

export type AffiliationOutcome = { ok: true; affiliation: Affiliation } | { ok: false; code: AffiliationRefusal }

const refuse = (code: AffiliationRefusal) => ({ ok: false as const, code })

/** Takes part in an organisation besides the home one; the formal relation stays where it is. */
export function takePart(affiliation: Affiliation, tree: Tree, organization: string): AffiliationOutcome {
  const { homeOrganization, participatingOrganizations } = affiliation
  if (!findOrganization(tree, organization)) return refuse('organizationUnknown')
  if (organization === homeOrganization) return refuse('alreadyHome')
  if (participatingOrganizations.includes(organization)) return refuse('alreadyTakingPart')
  return {
    ok: true,
    affiliation: { ...affiliation, participatingOrganizations: [...participatingOrganizations, organization] },
  }
}

/** Takes part there no longer; a group of that organisation is left with it. */
export function stopTakingPart(affiliation: Affiliation, tree: Tree, organization: string): AffiliationOutcome {
  const { participatingOrganizations } = affiliation
  if (!participatingOrganizations.includes(organization)) return refuse('notTakingPart')
  const rest = participatingOrganizations.filter((id) => id !== organization)
  return { ok: true, affiliation: withGroupKept({ ...affiliation, participatingOrganizations: rest }, tree) }
}

/** Joins a Party group of the branch he belongs to or takes part in (SYSTEMS 59, 60). */
export function joinGroup(affiliation: Affiliation, tree: Tree, group: string): AffiliationOutcome {
  const organization = findOrganization(tree, group)
  if (!organization) return refuse('organizationUnknown')
  if (organization.kind !== 'group') return refuse('groupKind')
  const joined = { ...affiliation, group }
  return withGroupKept(joined, tree).group === group ? { ok: true, affiliation: joined } : refuse('groupElsewhere')
}

/** The affiliation without its group, if that is of no branch to which the person still belongs. */
export function withGroupKept(affiliation: Affiliation, tree: Tree): Affiliation {
  const { group, ...rest } = affiliation
  const branch = group === undefined ? undefined : findOrganization(tree, group)?.parent
  return branch !== undefined && belongsTo(rest, branch) ? affiliation : rest
}

/** Whether a person belongs to an organisation or takes part in it, its group included. */
export function belongsTo(affiliation: Affiliation, organization: string): boolean {
  const { homeOrganization, participatingOrganizations, group } = affiliation
  return [homeOrganization, ...participatingOrganizations, group].includes(organization)
}

/**
 * The organisation that may be named as a member's branch, if he agrees. Who takes part elsewhere is shown where he
 * takes part, and his home never, nor is a home outside the issuer's own hierarchy (RULES section 1.5; SYSTEMS 45).
 */
export function shownOrganization(
  { homeOrganization, participatingOrganizations }: Affiliation,
  tree: Tree,
  issuer: string,
): string | undefined {
  const shown = participatingOrganizations.length > 0 ? participatingOrganizations : [homeOrganization]
  return shown.find((id) => id !== issuer && isWithin(tree, id, issuer))
}
