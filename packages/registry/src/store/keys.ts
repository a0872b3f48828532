import type { PublicJwk } from '@liangpai/core/issue'
import type { Db, Tx } from './store.ts'
import type { KeyRow } from './tables.ts'

export type Purpose = KeyRow['purpose']

/** Adds a key whose private half is sealed. */
export async function addKey(tx: Tx, row: KeyRow): Promise<void> {
  await tx.insertInto('keys').values(row).execute()
}

/** The keys of an organisation for a purpose that are not retired, the active one first. */
export async function keysOf(tx: Db, organizationId: string, purpose: Purpose): Promise<KeyRow[]> {
  return tx
    .selectFrom('keys')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('purpose', '=', purpose)
    .where('state', '!=', 'retired')
    .orderBy('state')
    .orderBy('createdAt', 'desc')
    .execute()
}

/** The keys of all organisations, retired ones too. */
export async function allKeys(db: Db): Promise<KeyRow[]> {
  return db.selectFrom('keys').selectAll().orderBy('kid').execute()
}

export const publicOf = ({ publicJwk }: KeyRow): PublicJwk => JSON.parse(publicJwk) as PublicJwk
