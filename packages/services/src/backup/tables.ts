import { serverTables, type TablesInOrder } from '@liangpai/server/store'
import { allModules } from '../modules.ts'

/** All tables of the services with their keys, each after those that its rows refer to; of a module that does not run, too. */
export const tablesInOrder: TablesInOrder = [
  ...serverTables,
  ['publishedCounts', ['figure', 'period']],
  ...allModules.flatMap(({ tables }) => tables),
]
