import type { PlainDate } from './date.ts'
import type { TransferLetter } from './letter.ts'
import { findOrganization, isWithin, type Tree } from './tree.ts'

/** The state of a transfer; the last four are final. */
export type TransferState =
  | 'requested'
  | 'outApproved'
  | 'letterIssued'
  | 'received'
  | 'completed'
  | 'expired'
  | 'returned'
  | 'cancelled'

/** A transfer of the formal relation (RULES section 2). The record is kept as the letter's stub. */
export type Transfer = {
  state: TransferState
  since: PlainDate
  sendingOrganization: string
  receivingOrganization: string
  /** The levels that have yet to approve the leaving, next one first. */
  approvers: readonly string[]
  letter?: TransferLetter
  /** The numbers of lost letters, which are void. */
  voidLetters: readonly string[]
}

/**
 * Where a person belongs: the formal relation is with one organisation at a time, but they may take part in several:
 * 一方隶属、参加多重组织生活 (RULES section 1.5; GLOSSARY C).
 */
export type Affiliation = {
  person: string
  homeOrganization: string
  /** The day the formal relation with the home organisation began. */
  since: PlainDate
  participatingOrganizations: readonly string[]
  /** Their Party group, of the home organisation or of a branch where they take part (SYSTEMS 59). */
  group?: string
  /** The latest transfer. A second one cannot be open at the same time. */
  transfer?: Transfer
}

/** Why a change of affiliation is refused. */
export type AffiliationRefusal =
  | 'organizationUnknown'
  | 'alreadyHome'
  | 'alreadyTakingPart'
  | 'notTakingPart'
  | 'groupKind'
  | 'groupElsewhere'

/** The new affiliation, or why the change was refused. */
export type AffiliationOutcome = { ok: true; affiliation: Affiliation } | { ok: false; code: AffiliationRefusal }

const refuse = (code: AffiliationRefusal) => ({ ok: false as const, code })

/** Adds an organisation to take part in. The formal relation stays where it is. */
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

/** Removes an organisation from those taken part in, and with it a group of that organisation. */
export function stopTakingPart(affiliation: Affiliation, tree: Tree, organization: string): AffiliationOutcome {
  const { participatingOrganizations } = affiliation
  if (!participatingOrganizations.includes(organization)) return refuse('notTakingPart')
  const rest = participatingOrganizations.filter((id) => id !== organization)
  return { ok: true, affiliation: withGroupKept({ ...affiliation, participatingOrganizations: rest }, tree) }
}

/** Joins a Party group of the home branch or of one the person takes part in (SYSTEMS 59, 60). */
export function joinGroup(affiliation: Affiliation, tree: Tree, group: string): AffiliationOutcome {
  const organization = findOrganization(tree, group)
  if (!organization) return refuse('organizationUnknown')
  if (organization.kind !== 'group') return refuse('groupKind')
  const joined = { ...affiliation, group }
  return withGroupKept(joined, tree).group === group ? { ok: true, affiliation: joined } : refuse('groupElsewhere')
}

/** Drops the group unless the person still belongs to its branch. */
export function withGroupKept(affiliation: Affiliation, tree: Tree): Affiliation {
  const { group, ...rest } = affiliation
  const branch = group === undefined ? undefined : findOrganization(tree, group)?.parent
  return branch !== undefined && belongsTo(rest, branch) ? affiliation : rest
}

/** Whether a person belongs to an organisation, takes part in it, or is in that group. */
export function belongsTo(affiliation: Affiliation, organization: string): boolean {
  const { homeOrganization, participatingOrganizations, group } = affiliation
  return [homeOrganization, ...participatingOrganizations, group].includes(organization)
}

/**
 * The organisation that may be named as a member's branch, with their consent. For members who take part elsewhere, that
 * place and never the home; a home outside the issuer's hierarchy is never named (RULES section 1.5; SYSTEMS 45).
 */
export function shownOrganization(
  { homeOrganization, participatingOrganizations }: Affiliation,
  tree: Tree,
  issuer: string,
): string | undefined {
  const shown = participatingOrganizations.length > 0 ? participatingOrganizations : [homeOrganization]
  return shown.find((id) => id !== issuer && isWithin(tree, id, issuer))
}
