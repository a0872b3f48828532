import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DAY } from '@liangpai/server'
import { ROWS } from '@liangpai/server/store'
import * as z from 'zod'
import { settings } from './settings.ts'
import type { Db, Tx } from './store.ts'

const schema = z.array(z.object({ folder: z.string(), at: z.number() }))

/** Where backups were made, and of which moment in seconds. */
type BackupRecord = z.output<typeof schema>[number]

/** Records older than this are forgotten: their disk is not this machine's any more. */
const FORGOTTEN = 400 * DAY

async function records(db: Db): Promise<BackupRecord[]> {
  return schema.parse(JSON.parse((await settings.read(db, 'backups')) ?? '[]'))
}

/** Remembers where a backup lies. */
export async function recordBackup(tx: Tx, { folder, at }: BackupRecord): Promise<void> {
  const path = resolve(folder)
  const others = (await records(tx)).filter((one) => one.folder !== path && one.at > at - FORGOTTEN)
  await settings.write(tx, 'backups', JSON.stringify([...others, { folder: path, at }]))
}

type Keeping = { store: { db: Db }; backupDays: number; now(): number }

/**
 * Folders of this machine with a backup that was made longer ago than the consent text says backups are kept. What a
 * member has deleted is in it, if sealed.
 */
export async function oldBackups({ store: { db }, backupDays, now }: Keeping): Promise<string[]> {
  const old = (await records(db)).filter(({ at }) => now() - at > backupDays * DAY)
  return old.map(({ folder }) => folder).filter((folder) => existsSync(join(folder, ROWS)))
}
