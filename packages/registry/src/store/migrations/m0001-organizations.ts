import type { Kysely } from 'kysely'

/** Settings, organisations, people and their roles, keys, and what is signed about an organisation. */
export const organizations = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('settings')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('organizations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('superior_id', 'text', (c) => c.references('organizations.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('names', 'text', (c) => c.notNull())
      .addColumn('form', 'text')
      .addColumn('host', 'text')
      .addColumn('since', 'text', (c) => c.notNull())
      .addColumn('founding', 'text')
      .addColumn('area', 'text')
      .addColumn('chain_link', 'text')
      .addColumn('station', 'text')
      .addColumn('contact', 'text')
      .addColumn('entity_id', 'text', (c) => c.unique())
      .addColumn('allows_probationary', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute()
    await people(db)
    await keys(db)
  },
}

async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('appointments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organization_id', 'text', (c) => c.notNull().references('organizations.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('until', 'text')
    .addColumn('approved_above', 'integer', (c) => c.notNull())
    .addColumn('term_approved_above', 'integer', (c) => c.notNull())
    .addColumn('liaison_for', 'text')
    .addColumn('member_of', 'text', (c) => c.references('organizations.id'))
    .execute()
  await db.schema.createIndex('appointments_person').on('appointments').column('person_id').execute()
}

async function keys(db: Kysely<unknown>): Promise<void> {
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
}
