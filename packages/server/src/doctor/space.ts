import { stat, statfs } from 'node:fs/promises'
import type { Check } from './finding.ts'

/** Bytes below which a disk counts as nearly full: some days of a busy office. */
const LOW = 256 * 1024 * 1024

/** The disks of the folders that a service writes to, each once. */
export const checkSpace: Check<{ readonly folders: readonly string[] }> = async ({ folders }) => {
  const disks = new Map<number, string>()
  for (const folder of folders) {
    const disk = await diskOf(folder)
    if (disk !== undefined && !disks.has(disk)) disks.set(disk, folder)
  }
  const free = await Promise.all(
    [...disks.values()].map(async (folder) => ({ folder, bytes: await freeBytes(folder) })),
  )
  return free
    .filter(({ bytes }) => bytes < LOW)
    .map(({ folder, bytes }) => ({
      what: 'spaceLow',
      urgency: 'now',
      detail: `${folder}: ${Math.floor(bytes / 2 ** 20)} MB`,
    }))
}

/** The disk of a folder; undefined where there is none, as beside a PostgreSQL server. */
const diskOf = (folder: string): Promise<number | undefined> =>
  stat(folder).then(
    ({ dev }) => dev,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    },
  )

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
