import type { Kysely } from 'kysely'

/** Records of consents that are kept for a time after their badge ended. */
export const retained = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('retained')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('badge', 'text', (c) => c.notNull())
      .addColumn('organization_id', 'text', (c) => c.notNull())
      .addColumn('record', 'text', (c) => c.notNull())
      .addColumn('until', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('retained_badge').on('retained').column('badge').execute()
  },
}
