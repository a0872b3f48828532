import type { Kysely } from 'kysely'

/** The journal: what is still to be written, its lines and its head, and marks to compare a copy by. */
export const journal = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('journal_pending')
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('turn', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('act', 'text', (c) => c.notNull())
      .addColumn('uri', 'text', (c) => c.notNull())
      .addColumn('idx', 'integer', (c) => c.notNull())
      .addColumn('exp', 'bigint', (c) => c.notNull())
      .addColumn('stop_link', 'text')
      .addPrimaryKeyConstraint('journal_pending_key', ['uri', 'idx', 'turn'])
      .execute()
    await db.schema
      .createTable('journal_lines')
      .addColumn('n', 'bigint', (c) => c.primaryKey())
      .addColumn('line', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('journal_head')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('n', 'bigint', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('offset', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('journal_marks')
      .addColumn('n', 'bigint', (c) => c.primaryKey())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('offset', 'bigint', (c) => c.notNull())
      .addColumn('digest', 'text', (c) => c.notNull())
      .execute()
  },
}
