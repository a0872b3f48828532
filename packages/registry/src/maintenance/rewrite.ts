import { personalServerTables, rewriteMonthly } from '@liangpai/server/store'
import type { Context } from '../context.ts'

/** Tables of people, shops and badges, as the database names them. Keys, lists, journal and trail hold none of that. */
export const PERSONAL_TABLES = [
  ...personalServerTables,
  'requests',
  'request_pairs',
  'proofs',
  'offers',
  'badges',
  'consents',
  'stop_links',
  'stop_link_changes',
  'published',
  'retained',
  'declines',
  'reports',
  'station_notices',
  'handovers',
] as const

/** Takes what was deleted out of a server's files each month. Returns whether it was due. */
export const rewriteDeleted = ({ store, now }: Context): Promise<boolean> =>
  rewriteMonthly(store, { tables: PERSONAL_TABLES, now })
