import { durationWords } from '@liangpai/presentation'
import { type Check, DAY } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { settings } from '../../store/settings.ts'
import { beganAt } from './time.ts'

/** Days after which a backup is old, and a station should have had its first. */
const OLD = 7

/** When the last backup was made. */
export const checkBackup: Check<Context> = async ({ store: { db }, now }) => {
  const last = await settings.read(db, 'backup')
  const age = now() - (last === undefined ? (await beganAt(db)) || now() : Number(last))
  if (age < OLD * DAY) return []
  const what = last === undefined ? 'stationBackupMissing' : 'stationBackupOld'
  return [{ what, urgency: 'soon', detail: durationWords(age) }]
}
