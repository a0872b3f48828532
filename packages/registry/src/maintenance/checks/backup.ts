import { durationWords } from '@liangpai/presentation'
import { type Check, DAY } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { findIssuer, OFFICE } from '../../store/issuers.ts'
import { settings } from '../../store/settings.ts'
import { oldBackups } from '../../store/backups.ts'

/** Days after which a backup is old, and a registry should have had its first. */
const OLD = 7

/** When the last backup was made. */
export const checkBackup: Check<Context> = async ({ store: { db }, now }) => {
  const last = await settings.read(db, 'backup')
  const since = last === undefined ? (await findIssuer({ tx: db, at: now() }, OFFICE))?.createdAt : Number(last)
  const age = now() - (since ?? now())
  if (age < OLD * DAY) return []
  return [{ what: last === undefined ? 'backupMissing' : 'backupOld', urgency: 'soon', detail: durationWords(age) }]
}

/** Backups that the consent text says are deleted by now, and that still lie where they were made. */
export const checkOldBackups: Check<Context> = async (context) =>
  (await oldBackups(context)).map((detail) => ({ what: 'backupKept', urgency: 'now', detail }))
