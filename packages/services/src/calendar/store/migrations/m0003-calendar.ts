import type { Kysely } from 'kysely'

/** Plans, their sessions, and who signed up. */
export const calendar = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('calendar_plans')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('year', 'integer', (c) => c.notNull())
      .addColumn('hosts', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('published_on', 'text')
      .addColumn('made_at', 'bigint', (c) => c.notNull())
      .execute()
    await sessions(db)
    await signups(db)
  },
}

async function sessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calendar_sessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('plan_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('hosts', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('begins', 'text', (c) => c.notNull())
    .addColumn('ends', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('seats', 'integer')
    .addColumn('open_to', 'text', (c) => c.notNull())
    .addColumn('transition', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('changes', 'text', (c) => c.notNull())
    .addColumn('lapses_at', 'bigint')
    .addColumn('signed_up', 'integer')
    .addColumn('attended', 'integer')
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('calendar_sessions_plan').on('calendar_sessions').columns(['plan_id', 'day']).execute()
  await db.schema.createIndex('calendar_sessions_day').on('calendar_sessions').columns(['day', 'begins']).execute()
  await db.schema.createIndex('calendar_sessions_lapse').on('calendar_sessions').column('lapses_at').execute()
}

async function signups(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('signup_sheets')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('transition', 'integer', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('kept_until', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('signup_sheets_kept').on('signup_sheets').column('kept_until').execute()
  await db.schema
    .createTable('signups')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('sheet_id', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('turn', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('offered_until', 'bigint')
    .addColumn('from_list', 'integer', (c) => c.notNull())
    .addColumn('is_walk_in', 'integer', (c) => c.notNull())
    .addColumn('kept_until', 'text', (c) => c.notNull())
    // No two take the same turn: a second process that got past the row lock would meet this.
    .addUniqueConstraint('signups_turn', ['session_id', 'turn'])
    .execute()
  await db.schema.createIndex('signups_sheet').on('signups').column('sheet_id').execute()
  await db.schema.createIndex('signups_kept').on('signups').column('kept_until').execute()
}
