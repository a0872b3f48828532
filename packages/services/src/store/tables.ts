import type { ServerTables } from '@liangpai/server/store'

/** The tables that every module has beside its own: people, roles, organisations, links, trail, settings. */
export type BaseTables = ServerTables
