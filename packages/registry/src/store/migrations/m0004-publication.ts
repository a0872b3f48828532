import type { Kysely } from 'kysely'

/** Public answers. */
export const publication = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('published')
      .addColumn('path', 'text', (c) => c.primaryKey())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('content_type', 'text', (c) => c.notNull())
      .addColumn('etag', 'text', (c) => c.notNull())
      .addColumn('max_age', 'integer', (c) => c.notNull())
      .addColumn('organization_id', 'text', (c) => c.notNull())
      .addColumn('list_id', 'text')
      .addColumn('not_after', 'bigint')
      .execute()
  },
}
