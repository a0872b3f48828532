import type { Kysely } from 'kysely'

/** What comes by the public forms: which requests did, and what was reported of badges. */
export const publicForms = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('requests')
      .addColumn('by_form', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createTable('reports')
      .addColumn('number', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('badge_no', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('contact', 'text')
      .addColumn('answer', 'text')
      .addColumn('closed_by', 'text')
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('closed_at', 'bigint')
      .execute()
  },
}
