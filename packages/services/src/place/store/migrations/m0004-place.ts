import type { Kysely } from 'kysely'

/** Venues with their spaces, who has which, and bookings with their dates. */
export const place = {
  async up(db: Kysely<unknown>): Promise<void> {
    await venues(db)
    await bookings(db)
    await db.schema
      .createTable('space_holds')
      .addColumn('tenancy_id', 'text', (c) => c.primaryKey())
      .addColumn('space_id', 'text', (c) => c.notNull())
      .addColumn('from_day', 'text', (c) => c.notNull())
      .addColumn('until_day', 'text', (c) => c.notNull())
      .addColumn('tenant', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('space_holds_space').on('space_holds').columns(['space_id', 'until_day']).execute()
  },
}

async function venues(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('venues')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('host_kind', 'text', (c) => c.notNull())
    .addColumn('host_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('names', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('description', 'text')
    .addColumn('area_min', 'double precision', (c) => c.notNull())
    .addColumn('area_max', 'double precision')
    .addColumn('uses', 'text', (c) => c.notNull())
    .addColumn('answer_days', 'integer')
    .addColumn('added_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('spaces')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('venue_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('names', 'text', (c) => c.notNull())
    .addColumn('area_min', 'double precision')
    .addColumn('area_max', 'double precision')
    .addColumn('uses', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('spaces_venue').on('spaces').columns(['venue_id', 'position']).execute()
}

async function bookings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bookings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('space_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('requested_at', 'bigint', (c) => c.notNull())
    .addColumn('last_day', 'text', (c) => c.notNull())
    .addColumn('kept_until', 'text', (c) => c.notNull())
    // Last: on the embedded database what stands after a long column is read by way of it.
    .addColumn('record', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('bookings_state').on('bookings').columns(['state', 'last_day']).execute()
  await db.schema.createIndex('bookings_kept').on('bookings').column('kept_until').execute()
  await db.schema
    .createTable('booking_dates')
    .addColumn('booking_id', 'text', (c) => c.notNull())
    .addColumn('space_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('from_time', 'text', (c) => c.notNull())
    .addColumn('to_time', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('why', 'text')
    .addPrimaryKeyConstraint('booking_dates_key', ['booking_id', 'day'])
    .execute()
  await db.schema.createIndex('booking_dates_space').on('booking_dates').columns(['space_id', 'day', 'state']).execute()
}
