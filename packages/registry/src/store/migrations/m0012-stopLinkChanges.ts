import type { Kysely } from 'kysely'

/** When the stop link of a badge was changed, by whom, and who of the office wants a new one. */
export const stopLinkChanges = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('stop_link_changes')
      .addColumn('badge_no', 'text', (c) => c.primaryKey().references('badges.badge_no').onDelete('cascade'))
      .addColumn('wanted_by', 'text')
      .addColumn('wanted_at', 'bigint')
      .addColumn('changed_by', 'text')
      .addColumn('changed_at', 'bigint')
      .execute()
  },
}
