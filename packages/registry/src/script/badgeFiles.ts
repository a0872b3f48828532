import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The badge files that a registry serves, by their names without `.js`. Pages pin them by hash. */
export type BadgeFiles = {
  /** The name of the newest, such as `1.0.0-3f9a1c2b`. */
  latest: string
  /** Every file that was ever handed out, byte for byte. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** The files of a folder; not served are the `damaged`: unreadable, or their bytes no longer those of their name. */
export type StoredBadgeFiles = Pick<BadgeFiles, 'files'> & { damaged: string[] }

/** A version, and the first 8 hexadecimal digits of the SHA-256 of the bytes. */
const NAME = /^\d+\.\d+\.\d+(?:-[\w.-]+)?-[\da-f]{8}$/

/** The name under which the bytes of a file are served: other bytes have another name. */
export const badgeFileName = (version: string, bytes: Uint8Array): string =>
  `${version}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`

/** The `integrity` of a script tag, by which a page pins the file. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`

/** Writes a file into the folder, where it stays; returns its name. It is on disk when this returns. */
export function storeBadgeFile(folder: string, version: string, bytes: Uint8Array): string {
  const name = badgeFileName(version, bytes)
  if (!NAME.test(name)) throw new Error(`Not a version of the badge file: ${version}`)
  mkdirSync(folder, { recursive: true })
  const stored = readStored(folder, name)
  if (stored && isIntact(name, stored) && Buffer.compare(stored, bytes) !== 0)
    throw new Error(`Two badge files have the name ${name}; pages pin the first`)
  if (!stored || !isIntact(name, stored)) writeWhole(folder, `${name}.js`, bytes)
  return name
}

/** Reads all files of the folder, whatever version made them. */
export function readBadgeFiles(folder: string): StoredBadgeFiles {
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.js') ? file.slice(0, -'.js'.length) : []))
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const damaged: string[] = []
  for (const name of names.filter((one) => NAME.test(one))) {
    const bytes = readStored(folder, name)
    if (bytes && isIntact(name, bytes)) files.set(name, bytes)
    else damaged.push(name)
  }
  return { files, damaged }
}

const isIntact = (name: string, bytes: Uint8Array): boolean => badgeFileName(name.slice(0, -9), bytes) === name

/** `undefined` where there is no file, or none that this process may read. */
function readStored(folder: string, name: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(join(folder, `${name}.js`)))
  } catch {
    return undefined
  }
}

/** Written aside and renamed, so that a full disk or a crash leaves no half of a file under its name. */
function writeWhole(folder: string, name: string, bytes: Uint8Array): void {
  const aside = join(folder, `.${name}.${process.pid}`)
  sync(aside, 'w', (file) => writeSync(file, bytes))
  renameSync(aside, join(folder, name))
  sync(folder, 'r')
}

function sync(path: string, flags: string, write: (file: number) => void = () => {}): void {
  const file = openSync(path, flags)
  try {
    write(file)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
