import { type Kysely, sql } from 'kysely'

/** The chain of the audit trail: a link for each line, the newest of them, and which lines wait for theirs. */
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
    await db.schema
      .alterTable('audit')
      .addColumn('unchained', 'integer', (c) => c.defaultTo(1))
      .execute()
    await db.schema
      .createIndex('audit_unchained')
      .on('audit')
      .column('seq')
      .where(sql.ref('unchained'), 'is not', null)
      .execute()
  },
}
