import type { Json, Seconds } from '@liangpai/server/store'

/**
 * How many persons displayed their membership at the end of a month, as it was published: nothing of anybody, and never
 * written again. `shown` is null where it is hidden, and `history` too where the month was not counted in time.
 */
export type DisplayedMonthRow = { period: string; shown: number | null; history: Json | null; countedAt: Seconds }

/** What a source estimated the members of the city who are online merchants at, by the month or day on which it did. */
export type EstimateRow = { statedOn: string; min: number; max: number | null; source: string }

/** The areas and links of the chain that have to be covered from a day on, as two lists. */
export type CoverageTargetsRow = { since: string; areas: Json; chainLinks: Json }
