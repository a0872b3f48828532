import type { CountTables, ServerTables } from '@liangpai/server/store'

/** The tables that every module has beside its own: people, roles, organisations, links, trail, settings, published counts. */
export type BaseTables = ServerTables & CountTables
