import { backupAge, branchSettings, type Check } from '@liangpai/server'
import type { Context } from '../../context.ts'

/** When the last backup was made. */
export const checkBackup: Check<Context> = async (context) => {
  const last = await branchSettings.read(context.store.db, 'backup')
  const detail = await backupAge(context, last)
  if (detail === undefined) return []
  return [{ what: last === undefined ? 'stationBackupMissing' : 'stationBackupOld', urgency: 'soon', detail }]
}
