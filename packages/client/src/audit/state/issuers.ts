import type { DatabaseSync } from 'node:sqlite'
import { peek } from '../../peek.ts'

/** The newest proven chain of each issuer. */
export function createIssuers(db: DatabaseSync) {
  const all = db.prepare('SELECT iss, until FROM issuer ORDER BY iss')
  const find = db.prepare('SELECT chain, until FROM issuer WHERE iss = ?')
  const keep = db.prepare(`INSERT INTO issuer (iss, chain, until) VALUES (?, ?, ?)
    ON CONFLICT (iss) DO UPDATE SET chain = excluded.chain, until = excluded.until`)
  const known = new Map<string, { chain: string[]; until: number }>()

  function load(iss: string) {
    const row = find.get(iss) as { chain: string; until: number } | undefined
    const issuer = row && { chain: JSON.parse(row.chain) as string[], until: row.until }
    if (issuer) known.set(iss, issuer)
    return issuer
  }

  return {
    all: () => all.all() as { iss: string; until: number }[],
    chain: (iss: string): string[] => (known.get(iss) ?? load(iss))?.chain ?? [],
    /** Keeps a proven chain unless what is at hand lasts longer. Says whether anything has changed. */
    keep(iss: string, chain: string[]): boolean {
      const had = known.get(iss) ?? load(iss)
      if (had?.chain.join(' ') === chain.join(' ')) return false
      const until = Math.min(...chain.map(endOf))
      if (had && had.until > until) return false
      keep.run(iss, JSON.stringify(chain), until)
      known.set(iss, { chain, until })
      return true
    },
  }
}

function endOf(statement: string): number {
  const { exp } = peek(statement)
  return typeof exp === 'number' ? exp : 0
}
