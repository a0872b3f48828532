import { type Kysely, sql } from 'kysely'
import { isPostgres } from '../postgres.ts'

/** Rows of the trail are numbered by the database: writers that numbered them had to wait for each other. */
export const auditNumbers = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('audit').renameTo('audit_before').execute()
    await db.schema
      .createTable('audit')
      .$call((table) =>
        isPostgres(db)
          ? table.addColumn('seq', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity())
          : table.addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement()),
      )
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('verb', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .execute()
    await sql`insert into audit (at, actor, verb, subject, detail)
      select at, actor, verb, subject, detail from audit_before order by seq`.execute(db)
    await db.schema.dropTable('audit_before').execute()
  },
}
