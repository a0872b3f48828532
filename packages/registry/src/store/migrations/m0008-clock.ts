import type { Kysely } from 'kysely'

/** What was dated while the clock was ahead: the newest list of all, and a way to find badges. */
export const clock = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('status_lists')
      .addColumn('newest_iat', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema.createIndex('badges_iat').on('badges').column('iat').execute()
  },
}
