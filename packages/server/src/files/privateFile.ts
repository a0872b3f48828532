import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { Refusal } from '../refusal.ts'
import { reading, writing } from './fileFault.ts'

const OTHERS = 0o077

/** Reads a file that only its owner may read; throws `keyFileReadableByOthers`, `fileUnreadable`. */
export function readPrivate(path: string): Buffer {
  return reading(path, () => {
    const { mode } = statSync(path)
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) throw new Refusal('keyFileReadableByOthers', path)
    return readFileSync(path)
  })
}

/** Creates a folder for files that only their owner may read; throws `folderUnwritable`. */
export function privateFolder(path: string): void {
  writing(path, () => {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    chmodSync(path, 0o700)
  })
}
