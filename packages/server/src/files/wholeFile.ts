import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../refusal.ts'
import { writing } from './fileFault.ts'

/** By default for its owner alone, and never over another file. */
export type WholeFileOptions = { mode?: number; replace?: boolean }

/**
 * Writes a file of which nobody ever finds a part: aside, to the disk, and then under its name, which is on disk, too, when
 * this returns. Throws `storageFull`, `folderUnwritable`, and `fileExists` unless it may be replaced.
 */
export function writeWhole(path: string, content: string | Uint8Array, options: WholeFileOptions = {}): void {
  const { mode = 0o600, replace = false } = options
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
  if (!replace && existsSync(path)) throw new Refusal('fileExists', path)
  writing(path, () => {
    try {
      withFile(aside, 'wx', mode, (file) => writeAll(file, bytes))
      if (replace) renameSync(aside, path)
      else giveName(aside, path)
    } finally {
      rmSync(aside, { force: true })
    }
    syncFolder(dirname(path))
  })
}

/** Waits until the names in a folder are on disk. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return // folders cannot be opened there
  withFile(path, 'r', 0, () => {})
}

/** A link fails where somebody was faster; a file system without links (a memory stick) cannot tell. */
function giveName(aside: string, path: string): void {
  try {
    linkSync(aside, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new Refusal('fileExists', path)
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    renameSync(aside, path)
  }
}

/** A write may take fewer bytes than it was given, without an error. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written, bytes.length - written)
}

function withFile(path: string, flags: string, mode: number, use: (file: number) => void): void {
  const file = openSync(path, flags, mode)
  try {
    use(file)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
