import type { Kysely } from 'kysely'

/** To whom a request was handed, and what its member reads of a decision. */
export const decisions = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of ['handed_to', 'decision'])
      await db.schema.alterTable('requests').addColumn(column, 'text').execute()
  },
}
