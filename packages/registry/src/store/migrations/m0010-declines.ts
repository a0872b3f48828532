import type { Kysely } from 'kysely'

/** Who is not asked again for which shop, as keyed hashes. */
export const declines = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('declines')
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('reopen_hash', 'text', (c) => c.notNull())
      .addColumn('declined_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('declines_key', ['person', 'place'])
      .execute()
    await db.schema.createIndex('declines_reopen').on('declines').column('reopen_hash').execute()
  },
}
