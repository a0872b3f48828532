import { isIntact } from '@liangpai/server/store'
import { findDamage } from '../../store/damage.ts'
import type { Check } from '../finding.ts'

/** The pages of the embedded database, and rows that are not as they were written. */
export const checkRows: Check = async ({ store: { db } }) => {
  if (!(await isIntact(db))) return [{ what: 'databaseDamaged', urgency: 'now' }]
  const damage = await findDamage(db)
  return damage.map(({ table, rows }) => ({ what: 'rowDamaged', urgency: 'now', detail: `${table}: ${rows}` }))
}
