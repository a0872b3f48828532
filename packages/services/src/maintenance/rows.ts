import { type Check, requireMasterKey, sealedPerson, type Vault } from '@liangpai/server'
import { isIntact } from '@liangpai/server/store'
import { type Kysely, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { SealedColumnsOfTable, ServiceModule } from '../module.ts'
import { readSettings } from '../store/settings.ts'
import type { BaseTables } from '../store/tables.ts'

/** Rows that are opened at once. */
const PAGE = 200

/** The pages of the embedded database, and sealed rows of all modules that the master key does not open. */
export const checkRowsOf =
  (modules: readonly ServiceModule[]): Check<Context> =>
  async ({ store: { db }, vault }) => {
    if (!(await isIntact(db))) return [{ what: 'databaseDamaged', urgency: 'now' }]
    await requireMasterKey({ tx: db, vault })
    await readSettings(db)
    const findings: Awaited<ReturnType<Check<Context>>> = []
    for (const sealed of [sealedPerson, ...modules.flatMap((module) => module.sealed ?? [])]) {
      const rows = await damagedIn(db, vault, sealed)
      if (rows > 0) findings.push({ what: 'servicesRowDamaged', urgency: 'now', detail: `${sealed.table}: ${rows}` })
    }
    return findings
  }

async function damagedIn(db: Kysely<BaseTables>, vault: Vault, sealed: SealedColumnsOfTable): Promise<number> {
  let damaged = 0
  let rows = await rowsAfter(db, sealed, '')
  while (rows.length > 0) {
    damaged += rows.filter((row) => !opens(vault, sealed, row)).length
    rows = await rowsAfter(db, sealed, String(rows.at(-1)?.[sealed.key] ?? ''))
  }
  return damaged
}

type Row = Record<string, string | null>

async function rowsAfter(db: Kysely<BaseTables>, { table, key }: SealedColumnsOfTable, after: string): Promise<Row[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${sql.ref(key)} > ${after}
    order by ${sql.ref(key)} limit ${PAGE}`.execute(db)
  return rows
}

function opens(vault: Vault, sealed: SealedColumnsOfTable, row: Row): boolean {
  try {
    sealed.open(vault, String(row[sealed.key]), row as never)
    return true
  } catch {
    return false
  }
}
