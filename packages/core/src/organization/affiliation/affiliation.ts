import type { PlainDate } from '../date.ts'
import { isWithin, organizationOn } from '../tree/lineage.ts'
import type { MigrantRegistration } from './migrant.ts'
import type { Transfer } from './transferEvent.ts'
import type { Tree } from '../tree/tree.ts'

/**
 * Where a member belongs: the formal relation is with one organisation at a time, but they may take part in several:
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
  /** The unit they work in, which for a shopkeeper may be their own firm. It says nothing of who operates a shop (SYSTEMS 98). */
  unit?: string
  /** Their registration as a migrant member, while the relation stays at home. */
  migrant?: MigrantRegistration
  /** The latest transfer. A second one cannot be open at the same time. */
  transfer?: Transfer
}

/** Whether a person belongs to an organisation, takes part in it, or is in that group. */
export function belongsTo(affiliation: Affiliation, organization: string): boolean {
  const { homeOrganization, participatingOrganizations, group } = affiliation
  return [homeOrganization, ...participatingOrganizations, group].includes(organization)
}

/** Drops the group unless the person still belongs to its branch. */
export function withGroupKept(affiliation: Affiliation, tree: Tree, day: PlainDate): Affiliation {
  const { group, ...rest } = affiliation
  const branch = group === undefined ? undefined : organizationOn(tree, group, day)?.parent
  return branch !== undefined && belongsTo(rest, branch) ? affiliation : rest
}

/**
 * Dual management (双重管理, RULES section 2): the home organisation keeps the relation, decides and keeps in touch; those
 * where the member takes part help to manage.
 */
export function managementOf({ homeOrganization, participatingOrganizations }: Affiliation): {
  decides: string
  help: readonly string[]
} {
  return { decides: homeOrganization, help: participatingOrganizations }
}

/**
 * The branch that may be named as a member's, with their consent. For members who take part elsewhere, that
 * place and never the home; a home outside the issuer's hierarchy is never named (RULES section 1.5; SYSTEMS 45).
 */
export function shownOrganization(
  { homeOrganization, participatingOrganizations }: Affiliation,
  tree: Tree,
  issuer: string,
  day: PlainDate,
): string | undefined {
  const shown = participatingOrganizations.length > 0 ? participatingOrganizations : [homeOrganization]
  const isBranch = (id: string) => organizationOn(tree, id, day)?.kind === 'branch'
  return shown.find((id) => id !== issuer && isBranch(id) && isWithin(tree, id, issuer, day))
}
