import type { Kysely } from 'kysely'

/** Cases, who works on them, and what was added to them. */
export const cases = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('cases')
      .addColumn('number', 'text', (c) => c.primaryKey())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('deed', 'text')
      .addColumn('deed_of', 'text')
      .addColumn('next_day', 'text')
      .addColumn('closed_on', 'text')
      .addColumn('ends_after', 'text')
      .addColumn('filed_at', 'bigint', (c) => c.notNull())
      .addColumn('changed_at', 'bigint', (c) => c.notNull())
      .addColumn('pictures_until', 'text')
      .addColumn('kept_until', 'text')
      .addColumn('last_until', 'text', (c) => c.notNull())
      // Last: on the embedded database what stands after a long column is read by way of it.
      .addColumn('record', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('cases_next').on('cases').columns(['next_day', 'number']).execute()
    await db.schema.createIndex('cases_deed').on('cases').columns(['deed_of', 'next_day', 'number']).execute()
    await db.schema.createIndex('cases_closed').on('cases').columns(['closed_on', 'number']).execute()
    await db.schema.createIndex('cases_ends').on('cases').column('ends_after').execute()
    for (const day of ['kept_until', 'pictures_until', 'last_until'])
      await db.schema.createIndex(`cases_${day}`).on('cases').column(day).execute()
    await workers(db)
    await db.schema
      .createTable('pictures')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('case_number', 'text', (c) => c.notNull())
      .addColumn('party', 'text', (c) => c.notNull())
      .addColumn('picture', 'text', (c) => c.notNull())
      .addColumn('added_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('pictures_case').on('pictures').column('case_number').execute()
  },
}

async function workers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_mediators')
    .addColumn('case_number', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('standing', 'text', (c) => c.notNull())
    .addColumn('deed_of', 'text')
    .addColumn('next_day', 'text')
    .addColumn('closed_on', 'text')
    .addPrimaryKeyConstraint('case_mediators_key', ['case_number', 'person_id'])
    .execute()
  const mediators = ['person_id', 'standing'] as const
  await db.schema
    .createIndex('case_mediators_deed')
    .on('case_mediators')
    .columns([...mediators, 'deed_of', 'next_day', 'case_number'])
    .execute()
  await db.schema
    .createIndex('case_mediators_closed')
    .on('case_mediators')
    .columns([...mediators, 'closed_on', 'case_number'])
    .execute()
  await db.schema
    .createTable('case_hand_overs')
    .addColumn('case_number', 'text', (c) => c.notNull())
    .addColumn('partner_id', 'text', (c) => c.notNull())
    .addColumn('is_received', 'integer', (c) => c.notNull())
    .addColumn('handed_on', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('case_hand_overs_key', ['case_number', 'partner_id'])
    .execute()
  await db.schema.createIndex('case_hand_overs_partner').on('case_hand_overs').column('partner_id').execute()
  await db.schema
    .createTable('mediators')
    .addColumn('person_id', 'text', (c) => c.primaryKey())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('until', 'text')
    .addColumn('appointed_by', 'text')
    .execute()
  await db.schema
    .createTable('partners')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('names', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('partner_people')
    .addColumn('partner_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('appointed_by', 'text')
    .addPrimaryKeyConstraint('partner_people_key', ['partner_id', 'person_id'])
    .execute()
}
