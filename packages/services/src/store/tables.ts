import type { Json, ServerTables } from '@liangpai/server/store'

/** What was published of a month, and the history by which the next month is published; never changed. */
export type PublishedCountRow = { figure: string; period: string; cells: Json; history: Json }

/** The tables that every module has beside its own: people, roles, organisations, links, trail, settings, published counts. */
export type BaseTables = ServerTables & { publishedCounts: PublishedCountRow }
