import type { Kysely } from 'kysely'

/** Badges with consents and stop links, and the status lists with what stays of an ended badge. */
export const badges = {
  async up(db: Kysely<unknown>): Promise<void> {
    await lists(db)
    await db.schema
      .createTable('badges')
      .addColumn('badge_no', 'text', (c) => c.primaryKey())
      .addColumn('code_hash', 'text', (c) => c.notNull().unique())
      .addColumn('request_id', 'text', (c) => c.notNull().unique().references('requests.id'))
      .addColumn('issuer_id', 'text', (c) => c.notNull().references('organizations.id'))
      .addColumn('token', 'text', (c) => c.notNull())
      .addColumn('list_id', 'text', (c) => c.notNull().references('status_lists.id'))
      .addColumn('idx', 'integer', (c) => c.notNull())
      .addColumn('iat', 'bigint', (c) => c.notNull())
      .addColumn('exp', 'bigint', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('paused_for', 'text')
      .addColumn('changed_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('consents')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('badge_no', 'text', (c) => c.notNull().references('badges.badge_no').onDelete('cascade'))
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('text_version', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('notice_hash', 'text', (c) => c.notNull())
      .addColumn('notice', 'text', (c) => c.notNull())
      .addColumn('facts', 'text', (c) => c.notNull())
      .addColumn('receipt', 'text', (c) => c.notNull())
      .addColumn('consented_at', 'bigint', (c) => c.notNull())
      .addUniqueConstraint('consents_badge_n', ['badge_no', 'n'])
      .execute()
    await db.schema
      .createTable('stop_links')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('badge_no', 'text')
      .addColumn('exp', 'bigint', (c) => c.notNull())
      .addColumn('changed_at', 'bigint')
      .addColumn('cause', 'text')
      .addColumn('issuer_id', 'text')
      .execute()
  },
}

async function lists(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('status_lists')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organization_id', 'text', (c) => c.notNull().references('organizations.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('uri', 'text', (c) => c.notNull().unique())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('iat', 'bigint', (c) => c.notNull())
    .addColumn('taken', 'integer', (c) => c.notNull())
    .addColumn('changes', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('status_entries')
    .addColumn('list_id', 'text', (c) => c.notNull().references('status_lists.id'))
    .addColumn('idx', 'integer', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('exp', 'bigint', (c) => c.notNull())
    .addColumn('bit', 'integer', (c) => c.notNull())
    .addColumn('turn', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('status_entries_key', ['list_id', 'idx'])
    .execute()
  await db.schema.createIndex('status_entries_code').on('status_entries').column('code_hash').execute()
}
