import type { Kysely } from 'kysely'

/** The keys of stations, and what they concluded about shops with badges. */
export const stations = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('station_keys')
      .addColumn('thumbprint', 'text', (c) => c.primaryKey())
      .addColumn('station', 'text', (c) => c.notNull())
      .addColumn('until', 'text')
      .addColumn('wanted_by', 'text')
      .addColumn('wanted_at', 'bigint')
      .addColumn('registered_at', 'bigint')
      .addColumn('retired_at', 'bigint')
      .execute()
    await db.schema
      .createTable('station_notices')
      .addColumn('number', 'text', (c) => c.primaryKey())
      .addColumn('id_hash', 'text', (c) => c.notNull().unique())
      .addColumn('thumbprint', 'text', (c) => c.notNull().references('station_keys.thumbprint'))
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('wanted', 'text')
      .addColumn('wanted_by', 'text')
      .addColumn('wanted_at', 'bigint')
      .addColumn('decision', 'text')
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('decided_at', 'bigint')
      .execute()
  },
}
