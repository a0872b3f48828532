import { type Kysely, sql } from 'kysely'

/** Which of these texts stand in the files of a database on PostgreSQL, as the server itself reads them. */
export async function foundOnServer(
  db: Pick<Kysely<unknown>, 'getExecutor'>,
  texts: readonly string[],
): Promise<string[]> {
  await sql`checkpoint`.execute(db)
  const found: string[] = []
  for (const text of texts) {
    const { rows } = await sql`
      select file from pg_database d,
        lateral pg_ls_dir('base/' || d.oid) file,
        lateral pg_read_binary_file('base/' || d.oid || '/' || file, 0, 100000000, true) bytes
      where d.datname = current_database() and position(convert_to(${text}, 'UTF8') in bytes) > 0`.execute(db)
    if (rows.length > 0) found.push(text)
  }
  return found
}
