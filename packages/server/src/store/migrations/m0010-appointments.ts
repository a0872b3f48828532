import type { Kysely } from 'kysely'

/** The roles in an organisation are found without a walk through all. */
export const appointments = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createIndex('appointments_organization').on('appointments').column('organization_id').execute()
  },
}
