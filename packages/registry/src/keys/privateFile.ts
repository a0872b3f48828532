import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { Refusal } from '@liangpai/server'

const OTHERS = 0o077

/** Reads a file that its owner alone may read; one that others could read is refused. */
export function readPrivate(path: string): Buffer {
  const { mode } = statSync(path)
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
    throw new Refusal('keyFileReadableByOthers', `${path} can be read by others: chmod 600`)
  return readFileSync(path)
}

/** Writes a new file that its owner alone may read; never over another. On disk when it returns. */
export function writePrivate(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, typeof content === 'string' ? Buffer.from(content) : content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A folder for such files. */
export function privateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
}
