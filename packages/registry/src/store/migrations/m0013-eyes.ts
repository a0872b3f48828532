import type { Kysely } from 'kysely'

/** Who counted as one with the first of two persons. */
export const eyes = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('requests').addColumn('attested_eyes', 'text').execute()
    await db.schema.alterTable('proofs').addColumn('first_eyes', 'text').execute()
    await db.schema.alterTable('stop_link_changes').addColumn('wanted_eyes', 'text').execute()
  },
}
