import { personalServerTables } from '@liangpai/server/store'

/** Tables of people and cases, as the database names them. Settings, organisations, trail and published counts hold none of that. */
export const PERSONAL_TABLES = [
  ...personalServerTables,
  'cases',
  'case_mediators',
  'case_hand_overs',
  'mediators',
  'partner_people',
  'pictures',
] as const
