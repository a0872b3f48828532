import type { Kysely } from 'kysely'

/** Centers, what is asked of them, who helps, and who is introduced to whom. */
export const help = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('centers')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('host', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('topics', 'text', (c) => c.notNull())
      .addColumn('open', 'text', (c) => c.notNull())
      .addColumn('names', 'text', (c) => c.notNull())
      .addColumn('answer_within', 'integer')
      .addColumn('since', 'bigint', (c) => c.notNull())
      .execute()
    await requests(db)
    await mentors(db)
  },
}

async function requests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('help_requests')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('center_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('transition', 'integer', (c) => c.notNull())
    .addColumn('deed_of', 'text')
    .addColumn('next_day', 'text')
    .addColumn('is_provisional', 'integer', (c) => c.notNull())
    .addColumn('parked_until', 'text')
    .addColumn('ends_after', 'text')
    .addColumn('kept_until', 'text', (c) => c.notNull())
    .addColumn('filed_at', 'bigint', (c) => c.notNull())
    // Last: on the embedded database what stands after a long column is read by way of it.
    .addColumn('record', 'text', (c) => c.notNull())
    .execute()
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(`help_requests_${name}`).on('help_requests').columns(columns).execute()
  await index('deed', ['center_id', 'deed_of', 'next_day', 'filed_at'])
  await index('parked', ['center_id', 'parked_until'])
  await index('ends', ['ends_after'])
  await index('last', ['kept_until'])
}

async function mentors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('help_mentors')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('center_id', 'text', (c) => c.notNull())
    .addColumn('call_name', 'text', (c) => c.notNull())
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('topics', 'text', (c) => c.notNull())
    .addColumn('capacity', 'integer', (c) => c.notNull())
    .addColumn('ask_first', 'integer', (c) => c.notNull())
    .addColumn('last_heard', 'text', (c) => c.notNull())
    .addColumn('kept_until', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('help_mentors_center').on('help_mentors').columns(['center_id', 'id']).execute()
  await db.schema.createIndex('help_mentors_last').on('help_mentors').column('kept_until').execute()
  await db.schema
    .createTable('help_introductions')
    .addColumn('request_id', 'text', (c) => c.notNull())
    .addColumn('mentor_id', 'text', (c) => c.notNull())
    .addColumn('is_accepted', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('help_introductions_key', ['request_id', 'mentor_id'])
    .execute()
  await db.schema
    .createIndex('help_introductions_mentor')
    .on('help_introductions')
    .columns(['mentor_id', 'is_accepted'])
    .execute()
}
