import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { unverifiedExp, unverifiedIat } from '../../unverifiedPayload.ts'

/** `until` is when the first statement of the chain expires, in seconds. */
type StoredIssuer = { chain: string[]; until: number }

/** The newest proven chain of each issuer. */
export class IssuerTable {
  readonly #all: StatementSync
  readonly #find: StatementSync
  readonly #store: StatementSync
  readonly #cache = new Map<string, StoredIssuer>()

  constructor(db: DatabaseSync) {
    this.#all = db.prepare('SELECT iss, until FROM issuer ORDER BY iss')
    this.#find = db.prepare('SELECT chain, until FROM issuer WHERE iss = ?')
    this.#store = db.prepare(`INSERT INTO issuer (iss, chain, until) VALUES (?, ?, ?)
      ON CONFLICT (iss) DO UPDATE SET chain = excluded.chain, until = excluded.until`)
  }

  all(): { iss: string; until: number }[] {
    return this.#all.all() as { iss: string; until: number }[]
  }

  /** The chain of an issuer, empty if none is stored. */
  chain(iss: string): string[] {
    return this.#load(iss)?.chain ?? []
  }

  /** Stores a proven chain unless the stored one lasts longer and has begun by `now`, in seconds. */
  store(iss: string, chain: string[], now: number): void {
    const stored = this.#load(iss)
    if (stored?.chain.join(' ') === chain.join(' ')) return
    const until = Math.min(...chain.map(unverifiedExp))
    if (stored && stored.until > until && stored.chain.every((token) => unverifiedIat(token) <= now)) return
    this.#store.run(iss, JSON.stringify(chain), until)
    this.#cache.set(iss, { chain, until })
  }

  #load(iss: string): StoredIssuer | undefined {
    const cached = this.#cache.get(iss)
    if (cached) return cached
    const row = this.#find.get(iss) as { chain: string; until: number } | undefined
    if (!row) return undefined
    const issuer = { chain: JSON.parse(row.chain) as string[], until: row.until }
    this.#cache.set(iss, issuer)
    return issuer
  }
}
