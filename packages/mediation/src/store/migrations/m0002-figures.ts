import type { Kysely } from 'kysely'

/** What was published of each month, which never changes, with what the next publication goes by. */
export const figures = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('published_counts')
      .addColumn('figure', 'text', (c) => c.notNull())
      .addColumn('period', 'text', (c) => c.notNull())
      .addColumn('cells', 'text', (c) => c.notNull())
      .addColumn('history', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('published_counts_key', ['figure', 'period'])
      .execute()
    await db.schema.createIndex('cases_filed').on('cases').column('filed_at').execute()
  },
}
