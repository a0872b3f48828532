import type { Kysely } from 'kysely'

/** Whether the operator acted in a person's name. */
export const auditVia = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('audit').addColumn('via', 'text').execute()
  },
}
