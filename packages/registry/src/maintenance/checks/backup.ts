import { DAY } from '@liangpai/server'
import { findIssuer, OFFICE } from '../../store/issuers.ts'
import { settings } from '../../store/settings.ts'
import type { Check } from '../finding.ts'

/** Days after which a backup is old, and a registry should have had its first. */
const OLD = 7

/** When the last backup was made. */
export const checkBackup: Check = async ({ store: { db }, now }) => {
  const last = await settings.read(db, 'backup')
  const since = last === undefined ? (await findIssuer(db, OFFICE))?.createdAt : Number(last)
  const days = Math.floor((now() - (since ?? now())) / DAY)
  if (days < OLD) return []
  return [{ what: last === undefined ? 'backupMissing' : 'backupOld', urgency: 'soon', detail: `${days} d` }]
}
