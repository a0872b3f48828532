import { Refusal } from '@liangpai/server'
import { OFFICE } from './issuers.ts'
import type { Db, Tx } from './store.ts'
import type { StatementRow } from './tables.ts'

/** The id under which the root's configuration is stored; it is signed elsewhere. */
export const ROOT = 'root'

export async function putStatement(tx: Tx, row: StatementRow): Promise<void> {
  const { jwt, iat, exp } = row
  await tx
    .insertInto('statements')
    .values(row)
    .onConflict((c) => c.columns(['organizationId', 'kind']).doUpdateSet({ jwt, iat, exp }))
    .execute()
}

/** All statements and configurations, the root's among them. */
export const allStatements = (db: Db): Promise<StatementRow[]> => db.selectFrom('statements').selectAll().execute()

export async function findStatement(
  db: Db,
  organizationId: string,
  kind: StatementRow['kind'],
): Promise<StatementRow | undefined> {
  return db
    .selectFrom('statements')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('kind', '=', kind)
    .executeTakeFirst()
}

/** The chain of an issuer, from its configuration to the root's. Throws `chainIncomplete` before the root has answered. */
export async function chainOf(db: Db, organizationId: string): Promise<string[]> {
  const parts: [string, StatementRow['kind']][] = [
    [organizationId, 'configuration'],
    [organizationId, 'statement'],
    ...(organizationId === OFFICE ? [] : [[OFFICE, 'statement'] as [string, 'statement']]),
    [ROOT, 'configuration'],
  ]
  const ids = [...new Set(parts.map(([id]) => id))]
  const rows = await db.selectFrom('statements').selectAll().where('organizationId', 'in', ids).execute()
  return parts.map(([id, kind]) => {
    const row = rows.find((one) => one.organizationId === id && one.kind === kind)
    if (!row) throw new Refusal('chainIncomplete', `${id}: ${kind}`)
    return row.jwt
  })
}
