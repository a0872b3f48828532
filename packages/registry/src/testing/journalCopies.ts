import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postgresDialect } from '@liangpai/server/store'
import { Kysely, sql } from 'kysely'

/** A copy of the journal that a test spoils and reads by its own means. */
export type Copy = {
  place: string
  lines(): Promise<string[]>
  /** Puts lines in the place of all that is there. */
  replace(lines: readonly string[]): Promise<void>
  remove(): Promise<void>
  close(): Promise<void>
}

/** One in a file. */
export function fileCopy(folder: string): Copy {
  const place = join(folder, 'endings.jsonl')
  return {
    place,
    lines: async () => readFileSync(place, 'utf8').split('\n').slice(0, -1),
    replace: async (lines) => writeFileSync(place, lines.map((line) => `${line}\n`).join('')),
    remove: async () => rmSync(place),
    close: async () => {},
  }
}

/** One on another PostgreSQL. */
export function postgresCopy(place: string): Copy {
  const db = new Kysely<{ liangpai_journal: { n: number; line: string } }>({
    dialect: postgresDialect(place),
  })
  return {
    place,
    async lines() {
      const rows = await db.selectFrom('liangpai_journal').select('line').orderBy('n').execute()
      return rows.map(({ line }) => line)
    },
    async replace(lines) {
      await db.deleteFrom('liangpai_journal').execute()
      const rows = lines.map((line, n) => ({ n, line }))
      for (let at = 0; at < rows.length; at += 1000)
        await db
          .insertInto('liangpai_journal')
          .values(rows.slice(at, at + 1000))
          .execute()
    },
    remove: async () => void (await sql`drop table liangpai_journal`.execute(db)),
    close: () => db.destroy(),
  }
}
