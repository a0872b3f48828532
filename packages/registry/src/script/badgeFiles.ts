import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import { addBadgeFile, allBadgeFiles, findBadgeFile, mendBadgeFile, withdrawnBadgeFiles } from '../store/badgeFiles.ts'
import type { Db, Tx } from '../store/store.ts'
import type { BadgeFileRow } from '../store/tables.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The badge files that a registry serves, by their names without `.js`. Pages pin them by hash. */
export type BadgeFiles = {
  /** The name of the newest, such as `1.0.0-3f9a1c2b`. */
  latest: string
  /** Every file that was ever handed out, byte for byte. */
  files: ReadonlyMap<string, Bytes>
  /** One that another process has handed out since these were read. */
  find?(name: string): Promise<Bytes | undefined>
  /** Whether one was withdrawn by two persons, by whichever process. */
  isWithdrawn?(name: string): Promise<boolean>
}

/** The files of a database; not served are the `damaged`, whose bytes are no longer those of their name. */
export type StoredBadgeFiles = Pick<BadgeFiles, 'files'> & { damaged: string[] }

/** A version, and the first 8 hexadecimal digits of the SHA-256 of the bytes. */
const NAME = /^\d+\.\d+\.\d+(?:-[\w.-]+)?-[\da-f]{8}$/

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The name under which the bytes of a file are served: other bytes have another name. */
export const badgeFileName = (version: string, bytes: Uint8Array): string => `${version}-${digestOf(bytes).slice(0, 8)}`

/** The `integrity` of a script tag, by which a page pins the file. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`

const NOT_WITHDRAWN = { wantedBy: null, wantedAt: null, withdrawnAt: null }

/** Puts a file into the database, where it stays; returns its name. Urgent, for a service does so before it lets anybody stop. */
export async function storeBadgeFile(
  { store, now }: Pick<Context, 'store' | 'now'>,
  version: string,
  bytes: Uint8Array,
): Promise<string> {
  const name = badgeFileName(version, bytes)
  if (!NAME.test(name)) throw new Error(`Not a version of the badge file: ${version}`)
  const row = { name, bytes, sha256: digestOf(bytes), firstServed: now(), ...NOT_WITHDRAWN }
  const put = async (tx: Tx) => {
    const stored = await findBadgeFile(tx, name)
    if (!stored) return addBadgeFile(tx, row)
    if (!isIntact(stored)) return mendBadgeFile(tx, row)
    if (stored.sha256 !== row.sha256) throw new Error(`Two badge files have the name ${name}; pages pin the first`)
  }
  await store.transact(put, { urgent: true })
  return name
}

/** Reads all files, whatever version made them. */
export async function readBadgeFiles(db: Db): Promise<StoredBadgeFiles> {
  const rows = await allBadgeFiles(db)
  return {
    files: new Map(rows.filter(isIntact).map(({ name, bytes }) => [name, new Uint8Array(bytes)])),
    damaged: rows.filter((row) => !isIntact(row)).map(({ name }) => name),
  }
}

/** Reads one file; `undefined` where there is none, or a damaged one. */
export async function readBadgeFile(db: Db, name: string): Promise<Bytes | undefined> {
  if (!NAME.test(name)) return undefined
  const row = await findBadgeFile(db, name)
  return row && isIntact(row) ? new Uint8Array(row.bytes) : undefined
}

/** Says which files were withdrawn, by what the database said less than a second ago; by what it said last while it is away. */
export function watchWithdrawn(db: Db): (name: string) => Promise<boolean> {
  let names: Promise<Set<string>> = Promise.resolve(new Set<string>())
  let readAt = Number.NEGATIVE_INFINITY
  return async (name) => {
    if (performance.now() >= readAt + 1000) {
      readAt = performance.now()
      const before = names
      names = withdrawnBadgeFiles(db).catch(() => before)
    }
    return (await names).has(name)
  }
}

const isIntact = ({ name, bytes, sha256 }: BadgeFileRow): boolean =>
  digestOf(bytes) === sha256 && badgeFileName(name.slice(0, -9), bytes) === name
