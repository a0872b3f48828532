import { type Kysely, sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import { Refusal } from '../../refusal.ts'
import { tablesOf } from '../tablesOf.ts'
import { audit } from './m0002-audit.ts'
import { auditNumbers } from './m0003-auditNumbers.ts'
import { auditVia } from './m0004-auditVia.ts'
import { privateLinks } from './m0005-privateLinks.ts'
import { signIn } from './m0006-signIn.ts'
import { trailLinks } from './m0007-trailLinks.ts'
import { auditOrganizations } from './m0008-auditOrganizations.ts'
import { organizationHistory } from './m0009-organizationHistory.ts'
import { appointments } from './m0010-appointments.ts'
import { organizations } from './m0001-organizations.ts'

/** The server's own migrations. A released one is never edited. */
const serverMigrations: Readonly<Record<string, Migration>> = {
  '0001-organizations': organizations,
  '0002-audit': audit,
  '0003-audit-numbers': auditNumbers,
  '0004-audit-via': auditVia,
  '0005-private-links': privateLinks,
  '0006-sign-in': signIn,
  '0007-trail-links': trailLinks,
  '0008-audit-organizations': auditOrganizations,
  '0009-organization-history': organizationHistory,
  '0010-appointments': appointments,
}

/** The migrations that a database has seen: the server's, and the service's own. */
export type Schema = { server: string[]; service: string[] }

/** The schema of this release. */
export const knownSchema = (own: Readonly<Record<string, Migration>>): Schema => ({
  server: Object.keys(serverMigrations),
  service: Object.keys(own),
})

/**
 * Brings a database up to date: first the server's tables, then the service's. Each counts its migrations by itself. An
 * empty one can be brought to an earlier schema.
 */
export async function migrateTo<Tables>(
  db: Kysely<Tables>,
  own: Readonly<Record<string, Migration>>,
  { server, service }: Schema = knownSchema(own),
): Promise<void> {
  await refuseOther(db, own)
  await migrate(db, serverMigrations, { prefix: 'kysely_server', last: server.at(-1) })
  await migrate(db, own, { prefix: 'kysely_service', last: service.at(-1) })
}

/** Throws `databaseForeign` before anything is changed where another service keeps its tables: a first migration is never edited. */
async function refuseOther(
  db: Pick<Kysely<unknown>, 'getExecutor'>,
  own: Readonly<Record<string, Migration>>,
): Promise<void> {
  if (!(await tablesOf(db)).includes('kysely_service_migration')) return
  const query = sql<{ name: string }>`select name from kysely_service_migration order by name limit 1`
  const first = (await query.execute(db)).rows[0]?.name
  if (first !== undefined && !(first in own)) throw new Refusal('databaseForeign', first)
}

async function migrate<Tables>(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
  { prefix, last }: { prefix: string; last: string | undefined },
): Promise<void> {
  if (last === undefined) return

  const provider: MigrationProvider = { getMigrations: async () => migrations }
  const migrationTableName = `${prefix}_migration`
  const migrationLockTableName = `${migrationTableName}_lock`
  const { error } = await new Migrator({ db, provider, migrationTableName, migrationLockTableName }).migrateTo(last)
  if (error) throw error
}
