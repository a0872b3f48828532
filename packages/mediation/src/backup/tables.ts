import { serverTables, type TableKeys } from '@liangpai/server/store'
import type { Tables } from '../store/schema.ts'

/** All tables of a station with their keys, each after those that its rows refer to. */
export const tablesInOrder = [
  ...serverTables,
  ['mediators', ['personId']],
  ['partners', ['id']],
  ['partnerPeople', ['partnerId', 'personId']],
  ['cases', ['number']],
  ['caseMediators', ['caseNumber', 'personId']],
  ['caseHandOvers', ['caseNumber', 'partnerId']],
  ['pictures', ['id']],
  ['publishedCounts', ['figure', 'period']],
] as const satisfies readonly TableKeys<Tables>[]
