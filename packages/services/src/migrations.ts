import type { Migration } from 'kysely/migration'
import { allModules } from './modules.ts'
import { services } from './store/migrations/m0001-services.ts'

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

/**
 * The services' own migrations, in the order of their names whatever that of the modules is, since the last one is where a database
 * is brought to; of a module that does not run, too. A released one is never edited.
 */
export const migrations: Readonly<Record<string, Migration>> = Object.fromEntries(
  [['0001-services', services] as const, ...allModules.flatMap((module) => Object.entries(module.migrations))]
    .map(([name, migration]): [string, Migration] => [name, migration])
    .toSorted(byName),
)
