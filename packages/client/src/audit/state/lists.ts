import type { DatabaseSync } from 'node:sqlite'
import { inflateSync } from 'node:zlib'
import { peek } from '../../peek.ts'

/** A proven list; `night` is the one in which it was last asked for. */
export type KeptList = { status: string; iat: number; etag: string | null; night: number }

type Known = KeptList & { bits?: Uint8Array }

/** The newest proven list of each issuer and address. */
export function createKeptLists(db: DatabaseSync) {
  const all = db.prepare('SELECT iss, uri FROM list ORDER BY iss, uri')
  const find = db.prepare('SELECT status, iat, etag, night FROM list WHERE iss = ? AND uri = ?')
  const keep = db.prepare(`INSERT INTO list (iss, uri, status, iat, etag, night) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (iss, uri) DO UPDATE SET status = excluded.status, iat = excluded.iat, etag = excluded.etag,
      night = excluded.night`)
  const known = new Map<string, Known>()

  function load(iss: string, uri: string): Known | undefined {
    const id = `${iss} ${uri}`
    const list = known.get(id) ?? (find.get(iss, uri) as Known | undefined)
    if (list) known.set(id, list)
    return list
  }

  function put(iss: string, uri: string, list: KeptList): void {
    keep.run(iss, uri, list.status, list.iat, list.etag, list.night)
    known.set(`${iss} ${uri}`, { ...list })
  }

  return {
    all: () => all.all() as { iss: string; uri: string }[],
    find: (iss: string, uri: string): KeptList | undefined => load(iss, uri),
    /** Keeps a proven list unless a newer one is at hand. */
    keep(iss: string, uri: string, list: KeptList): void {
      const had = load(iss, uri)
      if (!had || had.iat < list.iat) put(iss, uri, list)
      else if (had.night < list.night) put(iss, uri, { ...had, night: list.night, etag: list.etag ?? had.etag })
    },
    /** Whether a place in a list at hand is set; `undefined` without list. */
    isSet(iss: string, uri: string, idx: number): boolean | undefined {
      const list = load(iss, uri)
      const byte = list && (list.bits ??= bitsOf(list.status))[Math.floor(idx / 8)]
      return byte === undefined ? undefined : ((byte >> (idx % 8)) & 1) === 1
    },
  }
}

/** The bits of a proven list (draft-ietf-oauth-status-list, section 4). */
function bitsOf(status: string): Uint8Array {
  const { status_list: list } = peek(status) as { status_list?: { lst?: unknown } }
  const packed = Buffer.from(typeof list?.lst === 'string' ? list.lst : '', 'base64url')
  return inflateSync(packed, { maxOutputLength: 16_384 })
}
