import type { Kysely } from 'kysely'

/** The handovers that wait for a superior, or were sent back. */
export const handovers = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('handovers')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organization_id', 'text', (c) => c.notNull().unique().references('organizations.id'))
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('submitted_by', 'text', (c) => c.notNull())
      .addColumn('submitted_eyes', 'text', (c) => c.notNull())
      .addColumn('submitted_at', 'bigint', (c) => c.notNull())
      .addColumn('returned_at', 'bigint')
      .addColumn('reason', 'text')
      .execute()
  },
}
