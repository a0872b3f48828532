import type { Kysely } from 'kysely'

/** Initiatives, and each text of them that readers have seen. */
export const initiatives = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('initiatives')
      .addColumn('slug', 'text', (c) => c.primaryKey())
      .addColumn('organization_id', 'text', (c) => c.notNull().references('organizations.id'))
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('wanted', 'text')
      .addColumn('wanted_by', 'text')
      .addColumn('wanted_at', 'bigint')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('initiative_texts')
      .addColumn('slug', 'text', (c) => c.notNull().references('initiatives.slug'))
      .addColumn('fingerprint', 'text', (c) => c.notNull())
      .addColumn('text_version', 'bigint', (c) => c.notNull())
      .addColumn('pledge_version', 'bigint', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('since', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('initiative_texts_pkey', ['slug', 'fingerprint'])
      .execute()
  },
}
