import type { Kysely } from 'kysely'

/** Settings, organisations, people and their roles. */
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
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute()
    await people(db)
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
