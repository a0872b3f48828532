import type { Kysely } from 'kysely'

/** The last day of an organisation, what changed in it from which day on, and which roles were ended before their time. */
export const organizationHistory = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of ['until', 'changes'])
      await db.schema.alterTable('organizations').addColumn(column, 'text').execute()
    await db.schema
      .alterTable('appointments')
      .addColumn('ended_early', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  },
}
