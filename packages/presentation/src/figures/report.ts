import type { ChainLink, Figure, PlainDate, Ratio } from '@liangpai/core/organization'
import type { Words } from '../refusals/entry.ts'

/**
 * How many show their membership at the end of a month: a number as it was published, or `under` 10, or that nobody counted
 * them in time, which is no number at all.
 */
export type DisplayedMonth = { month: string; shown?: number; under?: 10; notRecorded?: true }

/** How many branches have one form. */
export type BranchesByForm = { form: string; count: number }

/** Which areas have which branches for which links of the chain on the day. */
export type CoverageReport = {
  areas: readonly string[]
  chainLinks: readonly ChainLink[]
  /** Each area with each link, area by area. */
  fields: readonly { area: string; chainLink: ChainLink; branches: readonly Words[] }[]
  /** The areas that lack a link, by link. */
  empty: readonly { chainLink: ChainLink; areas: readonly string[] }[]
  /** The areas and links that no branch carries at all. */
  uncovered: { areas: readonly string[]; chainLinks: readonly ChainLink[] }
  /** The branches that state no area or no link. */
  outside: readonly Words[]
}

/** All figures of a city on a day. Nothing in it counts the people of a branch, nor who does not show their membership. */
export type FiguresReport = {
  organization: Words
  day: PlainDate
  /** The twelve last ends of a month up to the day, the oldest first; fewer where there are fewer. */
  months: readonly DisplayedMonth[]
  /** What is certain of the last of them: more than so many. Absent where it is hidden, or not recorded. */
  displayed?: Figure
  /** The members of the city who are online merchants, as a source states it, with the month or day. */
  estimate?: Figure & { source: string; statedOn: PlainDate }
  /** The share that follows from both, where one does. */
  share?: Ratio
  branches: readonly BranchesByForm[]
  coverage: CoverageReport
}
