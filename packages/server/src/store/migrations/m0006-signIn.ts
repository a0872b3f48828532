import type { Kysely } from 'kysely'

/** Who acts as whom: sign-in by passkey, by handed link and by token, and which request a line of the trail came by. */
export const signIn = {
  async up(db: Kysely<unknown>): Promise<void> {
    const add = (table: string, column: string, type: 'text' | 'bigint' = 'text') =>
      db.schema.alterTable(table).addColumn(column, type).execute()
    await add('audit', 'request_id')
    await add('appointments', 'appointed_by')
    await add('private_links', 'handed_by')
    await add('passkeys', 'handed_by')
    await add('sessions', 'stepped_up_at', 'bigint')
    await add('sessions', 'device')
    await add('sessions', 'passkey_id')
    await tables(db)
  },
}

async function tables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_ins')
    .addColumn('person_id', 'text', (c) => c.primaryKey().references('people.id').onDelete('cascade'))
    .addColumn('passkey_since', 'bigint')
    .addColumn('recovered_at', 'bigint')
    .addColumn('confirmed_by', 'text')
    .addColumn('confirmed_at', 'bigint')
    .addColumn('wanted_by', 'text')
    .addColumn('wanted_at', 'bigint')
    .execute()
  await db.schema
    .createTable('tokens')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .addColumn('handed_by', 'text')
    .addColumn('passkey_id', 'text')
    .execute()
  await db.schema.createIndex('tokens_person').on('tokens').column('person_id').execute()
}
