import type { Kysely } from 'kysely'

/** What was published of each month, what the city's members are estimated at, and the areas and links to be covered. */
export const figures = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('displayed_months')
      .addColumn('period', 'text', (c) => c.primaryKey())
      .addColumn('shown', 'bigint')
      .addColumn('history', 'text')
      .addColumn('counted_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('estimates')
      .addColumn('stated_on', 'text', (c) => c.primaryKey())
      .addColumn('min', 'bigint', (c) => c.notNull())
      .addColumn('max', 'bigint')
      .addColumn('source', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('coverage_targets')
      .addColumn('since', 'text', (c) => c.primaryKey())
      .addColumn('areas', 'text', (c) => c.notNull())
      .addColumn('chain_links', 'text', (c) => c.notNull())
      .execute()
  },
}
