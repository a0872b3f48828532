import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { reading, Refusal, writing } from '@liangpai/server'

/** Makes the folder of a new backup. Throws `folderNotEmpty`, `folderInGit`, `folderUnwritable`. */
export function makeBackupFolder(folder: string): void {
  if (existsSync(folder) && reading(folder, () => readdirSync(folder)).length > 0)
    throw new Refusal('folderNotEmpty', folder)
  for (let place = resolve(folder); ; place = dirname(place)) {
    if (existsSync(join(place, '.git'))) throw new Refusal('folderInGit', place)
    if (place === dirname(place)) break
  }
  writing(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }))
}
