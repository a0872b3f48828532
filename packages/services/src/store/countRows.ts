import { type QueryExecutorProvider, sql } from 'kysely'

/** Counts the rows of a table whose moment lies in a month: `count: countRows('helpRequests', 'filedAt')`. */
export const countRows =
  (table: string, moment: string) =>
  async ({ tx }: { tx: QueryExecutorProvider }, { from, to }: { from: number; to: number }): Promise<number> => {
    const { rows } = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(table)}
      where ${sql.ref(moment)} >= ${from} and ${sql.ref(moment)} < ${to}`.execute(tx)
    return Number(rows[0]?.count ?? 0)
  }
