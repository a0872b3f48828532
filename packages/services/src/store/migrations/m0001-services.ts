import type { Kysely } from 'kysely'

/** What every services process has beside its modules: counts as they were published. */
export const services = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('published_counts')
      .addColumn('figure', 'text', (c) => c.notNull())
      .addColumn('period', 'text', (c) => c.notNull())
      .addColumn('cells', 'text', (c) => c.notNull())
      .addColumn('history', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('published_counts_key', ['figure', 'period'])
      .execute()
  },
}
