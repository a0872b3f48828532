import { isPlainDate, type PlainDate } from '../date.ts'
import { organizationsOn } from '../tree/lineage.ts'
import type { ChainLink, PartyOrganization } from '../tree/organization.ts'
import type { Tree } from '../tree/tree.ts'

/** What ought to be covered: areas and links of the industry chain, in the order in which they are reported. */
export type CoverageTargets = { areas: readonly string[]; chainLinks: readonly ChainLink[] }

/** An area or link, and the branches that carry it; none, if it is not covered. */
export type Covered = { name: string; branches: readonly PartyOrganization[] }

/** Which areas and links have a branch on a day. */
export type Coverage = { day: PlainDate; areas: readonly Covered[]; chainLinks: readonly Covered[] }

/** Why coverage is not known. */
export const coverageRefusals = [
  'dateInvalid',
  /** The targets are not two lists of texts: of areas and of links. */
  'coverageTargetsInvalid',
] as const
/** One of `coverageRefusals`. */
export type CoverageRefusal = (typeof coverageRefusals)[number]

/** The coverage, or why it is not known. */
export type CoverageOutcome = { ok: true; coverage: Coverage } | { ok: false; code: CoverageRefusal }

/**
 * Which of the areas and links have a branch on a day, from organisations alone: no member and no badge is counted
 * (SYSTEMS 89, 91). A branch may carry an area, a link, both or neither; what its superior carries is not its own.
 */
export function coverageOf(tree: Tree, targets: CoverageTargets, day: PlainDate): CoverageOutcome {
  if (!isPlainDate(day)) return { ok: false, code: 'dateInvalid' }
  const { areas, chainLinks } = Object(targets) as CoverageTargets
  if (!isListOfTexts(areas) || !isListOfTexts(chainLinks)) return { ok: false, code: 'coverageTargetsInvalid' }
  const branches = organizationsOn(tree, day).filter(({ kind }) => kind === 'branch')
  const coveredBy = (names: readonly string[], property: 'area' | 'chainLink') =>
    [...new Set(names)].map((name) => ({ name, branches: branches.filter((branch) => branch[property] === name) }))
  return {
    ok: true,
    coverage: { day, areas: coveredBy(areas, 'area'), chainLinks: coveredBy(chainLinks, 'chainLink') },
  }
}

const isListOfTexts = (list: readonly string[]) => Array.isArray(list) && list.every((one) => typeof one === 'string')

/** The names of what has no branch: of `coverage.areas`, or of `coverage.chainLinks`. */
export const uncovered = (targets: readonly Covered[]): string[] =>
  targets.filter(({ branches }) => branches.length === 0).map(({ name }) => name)
