import type { Kysely } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import { audit } from './m0002-audit.ts'
import { auditNumbers } from './m0003-auditNumbers.ts'
import { organizations } from './m0001-organizations.ts'

/** The server's own migrations. A released one is never edited. */
const serverMigrations: Readonly<Record<string, Migration>> = {
  '0001-organizations': organizations,
  '0002-audit': audit,
  '0003-audit-numbers': auditNumbers,
}

/** Brings a database up to date: first the server's tables, then the service's. Each counts its migrations by itself. */
export async function migrateToLatest<Tables>(
  db: Kysely<Tables>,
  own: Readonly<Record<string, Migration>>,
): Promise<void> {
  await migrate(db, serverMigrations, 'kysely_server')
  await migrate(db, own, 'kysely_service')
}

async function migrate<Tables>(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
  prefix: string,
): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => migrations }
  const migrationTableName = `${prefix}_migration`
  const migrationLockTableName = `${migrationTableName}_lock`
  const { error } = await new Migrator({ db, provider, migrationTableName, migrationLockTableName }).migrateToLatest()
  if (error) throw error
}
