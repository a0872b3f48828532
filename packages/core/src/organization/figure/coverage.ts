import { isPlainDate, type PlainDate } from '../date.ts'
import { organizationsOn } from '../tree/lineage.ts'
import type { ChainLink, PartyOrganization } from '../tree/organization.ts'
import type { Tree } from '../tree/tree.ts'

/** What ought to be covered: areas and links of the industry chain, in the order in which they are reported. */
export type CoverageTargets = { areas: readonly string[]; chainLinks: readonly ChainLink[] }

/** An area with a link of the chain, and the branches that carry both; none, if it is empty. */
export type CoverageField = { area: string; chainLink: ChainLink; branches: readonly PartyOrganization[] }

/** Which fields have a branch on a day. */
export type Coverage = CoverageTargets & {
  day: PlainDate
  /** Each area with each link, area by area. */
  fields: readonly CoverageField[]
  /** The branches that stand in no field: they carry no area, no link, or one that nobody asked for. */
  outside: readonly PartyOrganization[]
}

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
 * Which areas have a branch for which link of the chain on a day, from organisations alone: no member and no badge is
 * counted (SYSTEMS 89, 91). A branch may carry an area, a link, both or neither; what its superior carries is not its own.
 */
export function coverageOf(tree: Tree, targets: CoverageTargets, day: PlainDate): CoverageOutcome {
  if (!isPlainDate(day)) return { ok: false, code: 'dateInvalid' }
  const { areas, chainLinks } = Object(targets) as CoverageTargets
  if (!isListOfTexts(areas) || !isListOfTexts(chainLinks)) return { ok: false, code: 'coverageTargetsInvalid' }
  return { ok: true, coverage: { day, ...fieldsOf(tree, { areas, chainLinks }, day) } }
}

const isListOfTexts = (list: readonly string[]) => Array.isArray(list) && list.every((one) => typeof one === 'string')

function fieldsOf(tree: Tree, targets: CoverageTargets, day: PlainDate): Omit<Coverage, 'day'> {
  const [areas, chainLinks] = [[...new Set(targets.areas)], [...new Set(targets.chainLinks)]]
  const branches = branchesOn(tree, day)
  const fields = areas.flatMap((area) =>
    chainLinks.map((chainLink) => ({
      area,
      chainLink,
      branches: branches.filter((branch) => branch.area === area && branch.chainLink === chainLink),
    })),
  )
  const placed = new Set(fields.flatMap((field) => field.branches))
  return { areas, chainLinks, fields, outside: branches.filter((branch) => !placed.has(branch)) }
}

const branchesOn = (tree: Tree, day: PlainDate) => organizationsOn(tree, day).filter(({ kind }) => kind === 'branch')

/**
 * What the organisations themselves say has to be covered on a day: these targets, and every area and link that one of them
 * carries then.
 */
export function withCarried(tree: Tree, { areas, chainLinks }: CoverageTargets, day: PlainDate): CoverageTargets {
  const carriers = organizationsOn(tree, day)
  const carried = (property: 'area' | 'chainLink') => carriers.flatMap((one) => one[property] ?? [])
  return {
    areas: [...new Set([...areas, ...carried('area')])],
    chainLinks: [...new Set([...chainLinks, ...carried('chainLink')])],
  }
}

/** The areas that have no branch for a link, of each link that lacks one somewhere. */
export function emptyByLink({ chainLinks, fields }: Coverage): { chainLink: ChainLink; areas: string[] }[] {
  const empty = fields.filter(({ branches }) => branches.length === 0)
  return chainLinks
    .map((chainLink) => ({
      chainLink,
      areas: empty.filter((field) => field.chainLink === chainLink).map(({ area }) => area),
    }))
    .filter(({ areas }) => areas.length > 0)
}

/** The areas and links that no branch carries at all, with the other or without (SYSTEMS 91). */
export function uncovered({ areas, chainLinks, fields, outside }: Coverage): CoverageTargets {
  const branches = [...fields.flatMap((field) => field.branches), ...outside]
  const missing = (names: readonly string[], property: 'area' | 'chainLink') =>
    names.filter((name) => !branches.some((branch) => branch[property] === name))
  return { areas: missing(areas, 'area'), chainLinks: missing(chainLinks, 'chainLink') }
}
