import type { DatabaseSync } from 'node:sqlite'

/** A badge at hand. `night` is the one in which it was last asked for, `asked` the second. */
export type KeptBadge = {
  token: string
  iss: string
  uri: string
  idx: number
  exp: number
  night: number
  asked: number
}

/** One that its registry says is not in effect: of what it was only the place in its list is left, if it was ever seen. */
export type GoneBadge = {
  token: null
  iss: string | null
  uri: string | null
  idx: number | null
  night: number
  asked: number
}

/** The badges of a state folder, by the address of their bundle. */
export function createBadges(db: DatabaseSync) {
  const find = db.prepare('SELECT token, iss, uri, idx, exp, night, asked FROM badge WHERE url = ?')
  const keep =
    db.prepare(`INSERT INTO badge (url, token, iss, uri, idx, exp, night, asked) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (url) DO UPDATE SET token = excluded.token, iss = excluded.iss, uri = excluded.uri, idx = excluded.idx,
      exp = excluded.exp, night = excluded.night, asked = excluded.asked`)
  const gone = db.prepare(`INSERT INTO badge (url, night, asked) VALUES (?, ?, ?)
    ON CONFLICT (url) DO UPDATE SET token = NULL, night = excluded.night, asked = excluded.asked`)
  const some = db.prepare('SELECT url, token FROM badge WHERE iss = ? AND token IS NOT NULL LIMIT 3')
  const ofList = db.prepare('SELECT token FROM badge WHERE iss = ? AND uri = ? AND token IS NOT NULL LIMIT 1')
  return {
    find: (url: string) => find.get(url) as KeptBadge | GoneBadge | undefined,
    keep(url: string, { token, iss, uri, idx, exp, night, asked }: KeptBadge): void {
      keep.run(url, token, iss, uri, idx, exp, night, asked)
    },
    /** Forgets what the badge said: its member may have withdrawn it. */
    gone: (url: string, night: number, asked: number): void => void gone.run(url, night, asked),
    /** A few badges of an issuer that are at hand. */
    someOf: (iss: string) => some.all(iss) as { url: string; token: string }[],
    /** One badge of a list that is at hand. */
    oneOf: (iss: string, uri: string) => (ofList.get(iss, uri) as { token: string } | undefined)?.token,
  }
}
