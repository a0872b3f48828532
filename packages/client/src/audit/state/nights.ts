import type { DatabaseSync } from 'node:sqlite'

/** A run over a file. `rows` are done; `digest` is theirs, so that a resumed run knows that the file is the same. */
export type Night = {
  id: number
  began: number
  ended: number | null
  settings: string
  rows: number
  digest: string
  requests: number
}

/** A night that was broken off is gone on with for so long; after that its first answers are no more of this night. */
const SAME_NIGHT = 43_200

/** The runs of a state folder; the last is kept. */
export function createNights(db: DatabaseSync) {
  const last = db.prepare('SELECT * FROM night ORDER BY id DESC LIMIT 1')
  const finished = db.prepare('SELECT max(id) AS id FROM night WHERE ended IS NOT NULL')
  const begin = db.prepare(`INSERT INTO night (began, settings, rows, digest, requests) VALUES (?, ?, 0, '', 0)`)
  const progress = db.prepare('UPDATE night SET rows = ?, digest = ?, requests = ? WHERE id = ?')
  const end = db.prepare('UPDATE night SET ended = ?, requests = ? WHERE id = ?')
  const forget = db.prepare('DELETE FROM night WHERE id < ?')
  const latest = () => last.get() as Night | undefined
  return {
    /** The night that was broken off, if it asked the same of the same roots and is not too long ago. */
    broken(settings: string, now: number): Night | undefined {
      const night = latest()
      const goesOn = night && night.ended === null && night.settings === settings && now - night.began < SAME_NIGHT
      return goesOn ? night : undefined
    },
    begin(settings: string, now: number): Night {
      begin.run(now, settings)
      return latest() as Night
    },
    progress: ({ id, rows, digest, requests }: Pick<Night, 'id' | 'rows' | 'digest' | 'requests'>): void =>
      void progress.run(rows, digest, requests, id),
    end({ id, requests }: Pick<Night, 'id' | 'requests'>, now: number): void {
      end.run(now, requests, id)
      forget.run(id)
    },
    /** The last night that was finished, the one to compare with; 0 for none. */
    lastFinished: (): number => Number(finished.get()?.['id'] ?? 0),
  }
}
