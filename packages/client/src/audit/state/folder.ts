import { chmodSync, closeSync, constants, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Readable and writable by its owner alone. */
const PRIVATE = 0o600

/**
 * Makes a folder and those above it that are missing, for its owner alone. One by one: Node's own `recursive` never ends
 * where a parent exists that takes no folders, such as `/proc`.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = []
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at)
  for (const path of missing) mkdirSync(path, { mode: 0o700 })
}

/** Makes a file if there is none, and takes it from all others; a link in its place is refused. */
export function makePrivate(file: string): void {
  const { O_CREAT, O_NOFOLLOW, O_RDWR } = constants
  closeSync(openSync(file, O_RDWR | O_CREAT | O_NOFOLLOW, PRIVATE))
  chmodSync(file, PRIVATE)
}
