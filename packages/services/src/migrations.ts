import type { Migration } from 'kysely/migration'
import { allModules } from './modules.ts'
import { services } from './store/migrations/m0001-services.ts'

/** The services' own migrations, run in the order of their names; of a module that does not run, too. A released one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-services': services,
  ...Object.assign({}, ...allModules.map((module) => module.migrations)),
}
