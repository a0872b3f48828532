import type { Check } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { isIntact } from '@liangpai/server/store'
import { opensAny } from '../../keys/signer.ts'
import { findDamage } from '../../store/damage.ts'
import { allKeys } from '../../store/keys.ts'

/** The pages of the embedded database, and rows that are not as they were written. */
export const checkRows: Check<Context> = async ({ store: { db }, vault }) => {
  if (!(await isIntact(db))) return [{ what: 'databaseDamaged', urgency: 'now' }]
  const damage = await findDamage(db, opensAny(vault, await allKeys(db)) ? vault : undefined)
  return damage.map(({ table, rows }) => ({ what: 'rowDamaged', urgency: 'now', detail: `${table}: ${rows}` }))
}
