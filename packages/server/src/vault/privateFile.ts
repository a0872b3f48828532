import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { Refusal } from '../refusal.ts'

const OTHERS = 0o077

/** Reads a file that only its owner may read; throws `keyFileReadableByOthers`. */
export function readPrivate(path: string): Buffer {
  const { mode } = statSync(path)
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
    throw new Refusal('keyFileReadableByOthers', `${path} can be read by others: chmod 600`)
  return readFileSync(path)
}

/** Writes a new file that only its owner may read, never over another one. It is on disk when this returns. */
export function writePrivate(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, typeof content === 'string' ? Buffer.from(content) : content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Creates a folder for such files. */
export function privateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
}
