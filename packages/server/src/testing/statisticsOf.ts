import { type Kysely, sql } from 'kysely'

/** A sealed value, as the vault writes it, for both ends of a test: PostgreSQL's expressions and ours. */
const SEALED = String.raw`v[0-9]+\.[A-Za-z0-9_-]{30,}`

/** Of a database on PostgreSQL, as `table.column`: where a sealed value stands, and what its server keeps of its own. */
export type Statistics = {
  /** Columns in which a sealed value stands. */
  sealed: string[]
  /** Columns that are never sampled. */
  excluded: string[]
  /** Columns with statistics after `analyze`. */
  sampled: string[]
  /** Those of them with a piece of a sealed value in them. */
  leaking: string[]
}

/** Has a server sample a database, and looks at what came of it. */
export async function statisticsOf(db: Pick<Kysely<unknown>, 'getExecutor'>): Promise<Statistics> {
  const columns = await namesOf(
    db,
    sql`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = current_schema() and data_type = 'text'`,
  )
  const sealed: string[] = []
  for (const name of columns) {
    const [table = '', column = ''] = name.split('.')
    const found = sql`select 'found' as name from ${sql.table(table)} where ${sql.ref(column)} ~ ${`^${SEALED}`} limit 1`
    if ((await namesOf(db, found)).length > 0) sealed.push(name)
  }
  await sql`analyze`.execute(db)
  const excluded = sql`select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0 and a.attstattarget = 0`
  const sampled = sql`select tablename || '.' || attname as name from pg_stats where schemaname = current_schema()`
  const leaking = sql`${sampled} and concat(most_common_vals::text, histogram_bounds::text) ~ ${SEALED}`
  return {
    sealed,
    excluded: await namesOf(db, excluded),
    sampled: await namesOf(db, sampled),
    leaking: await namesOf(db, leaking),
  }
}

async function namesOf(
  db: Pick<Kysely<unknown>, 'getExecutor'>,
  query: ReturnType<typeof sql<unknown>>,
): Promise<string[]> {
  const { rows } = (await query.execute(db)) as { rows: { name: string }[] }
  return rows.map(({ name }) => name).toSorted()
}
