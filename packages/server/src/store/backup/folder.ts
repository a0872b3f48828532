import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { reading, writing } from '../../files/fileFault.ts'
import { Refusal } from '../../refusal.ts'
import { MANIFEST, ROWS } from './manifest.ts'

/**
 * Makes the folder of a new backup, with the empty file that one run alone can make in it. Returns what takes both away
 * again. Throws `folderNotEmpty`, `folderInGit`, `folderUnwritable`, `storageFull`.
 */
export function makeBackupFolder(folder: string): () => void {
  if (existsSync(folder) && reading(folder, () => readdirSync(folder)).length > 0)
    throw new Refusal('folderNotEmpty', folder)
  for (let place = resolve(folder); ; place = dirname(place)) {
    if (existsSync(join(place, '.git'))) throw new Refusal('folderInGit', place)
    if (place === dirname(place)) break
  }
  const isNew = writing(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 })) !== undefined
  const path = join(folder, ROWS)
  writing(path, () => claim(path))
  return () => {
    for (const name of [ROWS, MANIFEST]) rmSync(join(folder, name), { force: true })
    if (isNew && readdirSync(folder).length === 0) rmdirSync(folder)
  }
}

/** Makes the file, unless somebody was faster. */
function claim(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST'
      ? new Refusal('folderNotEmpty', path)
      : error
  }
}
