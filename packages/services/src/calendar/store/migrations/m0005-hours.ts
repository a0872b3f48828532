import type { Kysely } from 'kysely'

/** Volunteers, their hours and proofs, and the dates that a plan's series leave out. */
export const hours = {
  async up(db: Kysely<unknown>): Promise<void> {
    await volunteers(db)
    await records(db)
    await db.schema
      .createTable('skipped_dates')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('plan_id', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('hosts', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('begins', 'text', (c) => c.notNull())
      .addColumn('ends', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('open_to', 'text', (c) => c.notNull())
      .addColumn('because', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('skipped_dates_plan').on('skipped_dates').column('plan_id').execute()
  },
}

async function volunteers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('volunteers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('volunteer_sheets')
    .addColumn('sheet_id', 'text', (c) => c.primaryKey())
    .addColumn('volunteer_id', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('volunteer_sheets_of').on('volunteer_sheets').column('volunteer_id').execute()
  await db.schema
    .createTable('volunteer_proofs')
    .addColumn('number_index', 'text', (c) => c.primaryKey())
    .addColumn('volunteer_id', 'text', (c) => c.notNull())
    .addColumn('proof', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('volunteer_proofs_of').on('volunteer_proofs').column('volunteer_id').execute()
}

async function records(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('volunteer_records')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('volunteer_id', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    // A session that is held twice at once records nobody's hours twice.
    .addColumn('signup_id', 'text', (c) => c.notNull().unique())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('is_disputed', 'integer', (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .addColumn('due_on', 'text')
    .addColumn('kept_until', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('volunteer_records_of').on('volunteer_records').column('volunteer_id').execute()
  await db.schema.createIndex('volunteer_records_session').on('volunteer_records').column('session_id').execute()
  await db.schema.createIndex('volunteer_records_due').on('volunteer_records').column('due_on').execute()
  await db.schema.createIndex('volunteer_records_kept').on('volunteer_records').column('kept_until').execute()
}
