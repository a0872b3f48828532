import type { Kysely } from 'kysely'

/** The chain of the audit trail: a link for each line, and the newest of them. */
export const trailLinks = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('trail_links')
      .addColumn('position', 'bigint', (c) => c.primaryKey())
      .addColumn('seq', 'bigint', (c) => c.notNull().unique())
      .addColumn('hash', 'text', (c) => c.notNull().unique())
      .execute()
    await db.schema
      .createTable('trail_head')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('position', 'bigint', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute()
  },
}
