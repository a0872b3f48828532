import type { Kysely } from 'kysely'

/** Issuers, their keys, and what is signed about them. */
export const keys = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('issuers')
      .addColumn('organization_id', 'text', (c) => c.primaryKey().references('organizations.id'))
      .addColumn('entity_id', 'text', (c) => c.notNull().unique())
      .addColumn('allows_probationary', 'integer', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('keys')
      .addColumn('kid', 'text', (c) => c.primaryKey())
      .addColumn('organization_id', 'text', (c) => c.notNull().references('organizations.id'))
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('public_jwk', 'text', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('statements')
      .addColumn('organization_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('jwt', 'text', (c) => c.notNull())
      .addColumn('iat', 'bigint', (c) => c.notNull())
      .addColumn('exp', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('statements_key', ['organization_id', 'kind'])
      .execute()
  },
}
