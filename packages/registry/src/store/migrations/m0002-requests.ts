import type { Kysely } from 'kysely'

/** Requests with the proofs of their shops, and the offers made upon them. */
export const requests = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('requests')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('organization_id', 'text', (c) => c.notNull().references('organizations.id'))
      .addColumn('issuer_id', 'text', (c) => c.notNull().references('organizations.id'))
      .addColumn('subject_id', 'text', (c) => c.notNull().references('people.id'))
      .addColumn('shop_name', 'text', (c) => c.notNull())
      .addColumn('urls', 'text', (c) => c.notNull())
      .addColumn('listing', 'text')
      .addColumn('host_policy', 'text', (c) => c.notNull())
      .addColumn('pledge', 'text')
      .addColumn('pledge_version', 'integer', (c) => c.notNull())
      .addColumn('relation', 'text', (c) => c.notNull())
      .addColumn('membership', 'text')
      .addColumn('probation_end', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attested_by', 'text')
      .addColumn('evidence_kind', 'text')
      .addColumn('evidence_date', 'text')
      .addColumn('reviewed_by', 'text')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .execute()
    await proofsAndOffers(db)
  },
}

async function proofsAndOffers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('proofs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('request_id', 'text', (c) => c.notNull().references('requests.id').onDelete('cascade'))
    .addColumn('claim', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('first_by', 'text')
    .addColumn('proven_at', 'bigint')
    .addColumn('checked_at', 'bigint')
    .addColumn('due_at', 'bigint')
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('unreachable_since', 'bigint')
    .execute()
  await db.schema.createIndex('proofs_request').on('proofs').column('request_id').execute()
  await db.schema
    .createTable('offers')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('request_id', 'text', (c) => c.references('requests.id').onDelete('cascade'))
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('valid_until', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('takeaway', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('offers_request').on('offers').column('request_id').execute()
}
