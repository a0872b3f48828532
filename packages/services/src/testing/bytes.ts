import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openAnswer } from '@liangpai/server'
import { foundOnServer } from '@liangpai/server/testing'
import { sql } from 'kysely'
import type { ServicesFixture } from './services.ts'

type Row = Readonly<Record<string, unknown>>

/** All rows of all tables of the services, by the names of the tables. */
export async function rowsOf({ services }: Pick<ServicesFixture, 'services'>): Promise<Map<string, Row[]>> {
  const { db } = services.context.store
  const rows = new Map<string, Row[]>()
  for (const { name } of await db.introspection.getTables())
    rows.set(name, (await sql<Row>`select * from ${sql.table(name)}`.execute(db)).rows)
  return rows
}

/** The answers to commands that may be repeated, opened: they hold links and what was typed. */
export async function answersOf({ services }: Pick<ServicesFixture, 'services'>): Promise<string> {
  const { store, vault } = services.context
  const rows = await store.db.selectFrom('idempotency').selectAll().execute()
  return JSON.stringify(rows.map((row) => openAnswer(vault, row)))
}

/** Which of these texts stand in the files of the database, as bytes: those of the embedded one, or as a server itself reads them. */
export async function foundIn(fixture: ServicesFixture, wanted: readonly string[]): Promise<string[]> {
  const { db } = fixture.services.context.store
  if (fixture.config.databaseUrl === undefined) {
    const { data } = fixture.database
    const files = readdirSync(data).filter((name) => name.startsWith('liangpai.db'))
    const bytes = files.map((name) => readFileSync(join(data, name)))
    return wanted.filter((text) => bytes.some((one) => one.includes(text)))
  }
  return foundOnServer(db, wanted)
}

/** A piece of each sealed value of some rows, as it stands in the files: the sealed text itself, long enough to be its own. */
export const sealedIn = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) =>
    Object.values(row)
      .filter((value) => typeof value === 'string' && isSealed(value))
      .map((value) => String(value).slice(20, 60)),
  )

/** Whether a value is one that the vault has sealed. */
export const isSealed = (value: unknown): boolean => typeof value === 'string' && /^v\d+\.[\w-]{30,}/.test(value)
