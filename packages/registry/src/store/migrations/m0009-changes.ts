import type { Kysely } from 'kysely'

/** Requests that change a badge, and by whom for which shop something was asked, as keyed hashes. */
export const changes = {
  async up(db: Kysely<unknown>): Promise<void> {
    const requests = () => db.schema.alterTable('requests')
    await requests()
      .addColumn('kind', 'text', (c) => c.notNull().defaultTo('badge'))
      .execute()
    for (const column of ['badge_no', 'new_name', 'note', 'consent'])
      await requests().addColumn(column, 'text').execute()
    await requests().addColumn('reminded_at', 'bigint').execute()
    await db.schema.createIndex('requests_badge').on('requests').column('badge_no').execute()
    await db.schema
      .createTable('request_pairs')
      .addColumn('request_id', 'text', (c) => c.notNull().references('requests.id').onDelete('cascade'))
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('request_pairs_key', ['place', 'request_id'])
      .execute()
    await db.schema.createIndex('request_pairs_request').on('request_pairs').column('request_id').execute()
  },
}
