import type { Kysely } from 'kysely'

/**
 * Whose trail a line belongs to, so that it is seen by them after what it tells of was deleted; and an index by which the last
 * act on a thing is found.
 */
export const auditOrganizations = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('audit').addColumn('organization_id', 'text').execute()
    await db.schema.createIndex('audit_organization').on('audit').columns(['organization_id', 'seq']).execute()
    await db.schema.createIndex('audit_subject').on('audit').columns(['subject', 'verb', 'seq']).execute()
  },
}
