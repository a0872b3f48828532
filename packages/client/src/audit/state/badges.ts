import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** A badge with its token. `run` is the run that last requested it, `requestedAt` the second; `idx` its place in the list. */
export type StoredBadge = {
  token: string
  iss: string
  uri: string
  idx: number
  exp: number
  run: number
  requestedAt: number
}

/** A badge that its registry says is not in effect. Only its place in the list is left, if it was ever stored. */
export type EndedBadge = {
  token: null
  iss: string | null
  uri: string | null
  idx: number | null
  run: number
  requestedAt: number
}

/** Badges by the address of their bundle. */
export class BadgeTable {
  readonly #find: StatementSync
  readonly #store: StatementSync
  readonly #end: StatementSync
  readonly #ofIssuer: StatementSync
  readonly #ofList: StatementSync

  constructor(db: DatabaseSync) {
    this.#find = db.prepare(
      'SELECT token, iss, uri, idx, exp, run, requested_at AS requestedAt FROM badge WHERE url = ?',
    )
    this.#store =
      db.prepare(`INSERT INTO badge (url, token, iss, uri, idx, exp, run, requested_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (url) DO UPDATE SET token = excluded.token, iss = excluded.iss, uri = excluded.uri,
        idx = excluded.idx, exp = excluded.exp, run = excluded.run, requested_at = excluded.requested_at`)
    this.#end = db.prepare(`INSERT INTO badge (url, run, requested_at) VALUES (?, ?, ?)
      ON CONFLICT (url) DO UPDATE SET token = NULL, run = excluded.run, requested_at = excluded.requested_at`)
    this.#ofIssuer = db.prepare('SELECT url, token FROM badge WHERE iss = ? AND token IS NOT NULL LIMIT 3')
    this.#ofList = db.prepare(
      'SELECT url, token FROM badge WHERE iss = ? AND uri = ? AND token IS NOT NULL ORDER BY exp DESC LIMIT 3',
    )
  }

  find(url: string): StoredBadge | EndedBadge | undefined {
    return this.#find.get(url) as StoredBadge | EndedBadge | undefined
  }

  store(url: string, { token, iss, uri, idx, exp, run, requestedAt }: StoredBadge): void {
    this.#store.run(url, token, iss, uri, idx, exp, run, requestedAt)
  }

  /** Deletes what the badge said: its member may have withdrawn it. */
  end(url: string, run: number, requestedAt: number): void {
    this.#end.run(url, run, requestedAt)
  }

  /** A few badges of an issuer. */
  someOfIssuer(iss: string): { url: string; token: string }[] {
    return this.#ofIssuer.all(iss) as { url: string; token: string }[]
  }

  /** The badges of a list that end last, a few of them. */
  someOfList(iss: string, uri: string): { url: string; token: string }[] {
    return this.#ofList.all(iss, uri) as { url: string; token: string }[]
  }
}
