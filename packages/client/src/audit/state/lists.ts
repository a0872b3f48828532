import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { inflateSync } from 'node:zlib'
import { unverifiedPayload } from '../../unverifiedPayload.ts'

/** A proven list. `run` is the run that last requested it; `iat` is in seconds. */
export type StoredList = { status: string; iat: number; etag: string | null; run: number }

type CachedList = StoredList & { bits?: Uint8Array }

/** The newest proven list of each issuer and address. */
export class ListTable {
  readonly #all: StatementSync
  readonly #find: StatementSync
  readonly #store: StatementSync
  readonly #cache = new Map<string, CachedList>()

  constructor(db: DatabaseSync) {
    this.#all = db.prepare('SELECT iss, uri FROM list ORDER BY iss, uri')
    this.#find = db.prepare('SELECT status, iat, etag, run FROM list WHERE iss = ? AND uri = ?')
    this.#store = db.prepare(`INSERT INTO list (iss, uri, status, iat, etag, run) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (iss, uri) DO UPDATE SET status = excluded.status, iat = excluded.iat, etag = excluded.etag,
        run = excluded.run`)
  }

  all(): { iss: string; uri: string }[] {
    return this.#all.all() as { iss: string; uri: string }[]
  }

  find(iss: string, uri: string): StoredList | undefined {
    return this.#load(iss, uri)
  }

  /** Stores a proven list unless a newer one is stored; that one is then marked as requested in this run. */
  store(iss: string, uri: string, list: StoredList): void {
    const stored = this.#load(iss, uri)
    if (!stored || stored.iat < list.iat) this.#write(iss, uri, list)
    else if (stored.run < list.run) this.#write(iss, uri, { ...stored, run: list.run, etag: list.etag ?? stored.etag })
  }

  /** Whether the bit of a place is set; `undefined` without list. */
  isSet(iss: string, uri: string, idx: number): boolean | undefined {
    const list = this.#load(iss, uri)
    const byte = list && (list.bits ??= bitsOf(list.status))[Math.floor(idx / 8)]
    return byte === undefined ? undefined : ((byte >> (idx % 8)) & 1) === 1
  }

  #load(iss: string, uri: string): CachedList | undefined {
    const id = `${iss} ${uri}`
    const list = this.#cache.get(id) ?? (this.#find.get(iss, uri) as CachedList | undefined)
    if (list) this.#cache.set(id, list)
    return list
  }

  #write(iss: string, uri: string, { status, iat, etag, run }: StoredList): void {
    this.#store.run(iss, uri, status, iat, etag, run)
    this.#cache.set(`${iss} ${uri}`, { status, iat, etag, run })
  }
}

/** The bits of a proven list (draft-ietf-oauth-status-list, section 4). */
function bitsOf(status: string): Uint8Array {
  const { status_list: list } = unverifiedPayload(status) as { status_list?: { lst?: unknown } }
  const compressed = Buffer.from(typeof list?.lst === 'string' ? list.lst : '', 'base64url')
  return inflateSync(compressed, { maxOutputLength: 16_384 })
}
