import type { Kysely } from 'kysely'

/** Tenancies with what their host set, and the enterprises that operate parks, with their people and suppliers. */
export const tenancy = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('tenancies')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('venue_id', 'text', (c) => c.notNull())
      .addColumn('profile', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('deed', 'text')
      .addColumn('deed_of', 'text')
      .addColumn('next_day', 'text')
      .addColumn('is_provisional', 'integer', (c) => c.notNull())
      .addColumn('ends_on', 'text')
      .addColumn('kept_until', 'text')
      .addColumn('submitted_at', 'bigint', (c) => c.notNull())
      // Last: on the embedded database what stands after a long column is read by way of it.
      .addColumn('record', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('tenancies_next').on('tenancies').columns(['venue_id', 'deed_of', 'next_day']).execute()
    for (const day of ['ends_on', 'kept_until'])
      await db.schema.createIndex(`tenancies_${day}`).on('tenancies').column(day).execute()
    await db.schema
      .createTable('lettings')
      .addColumn('venue_id', 'text', (c) => c.primaryKey())
      .addColumn('deposit_fen', 'integer')
      .addColumn('how_to_pay', 'text', (c) => c.notNull())
      .addColumn('clocks', 'text', (c) => c.notNull())
      .execute()
    await enterprises(db)
  },
}

async function enterprises(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('enterprises')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('parent_id', 'text')
    .addColumn('branch_id', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('enterprise_people')
    .addColumn('enterprise_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('until', 'text')
    .addColumn('appointed_by', 'text')
    .addPrimaryKeyConstraint('enterprise_people_key', ['enterprise_id', 'person_id'])
    .execute()
  await db.schema.createIndex('enterprise_people_person').on('enterprise_people').column('person_id').execute()
  await db.schema
    .createTable('suppliers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('enterprise_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('goods', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('suppliers_enterprise').on('suppliers').columns(['enterprise_id', 'name']).execute()
}
