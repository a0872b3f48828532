import type { Kysely } from 'kysely'

/** The badge files that were ever handed out, which pages have pinned, and who wants one withdrawn. */
export const badgeFiles = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('badge_files')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('bytes', 'bytea', (c) => c.notNull()) // SQLite takes any type's name, and stores what it is given
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('first_served', 'bigint', (c) => c.notNull())
      .addColumn('wanted_by', 'text')
      .addColumn('wanted_at', 'bigint')
      .addColumn('withdrawn_at', 'bigint')
      .execute()
  },
}
