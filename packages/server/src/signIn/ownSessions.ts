import { hasEnded } from '../links/sessions.ts'
import { Refusal } from '../refusal.ts'
import type { Db, Tx } from '../store/store.ts'
import { PERSON, type PersonSession, personSessionFrom } from './personSession.ts'

/** The sessions of a person that have not ended, the newest first. */
export async function sessionsOf({ tx, at }: { tx: Db; at: number }, person: string): Promise<PersonSession[]> {
  const found = tx.selectFrom('sessions').selectAll().where('purpose', '=', PERSON).where('subject', '=', person)
  const rows = await found.orderBy('openedAt', 'desc').orderBy('tokenHash').execute()
  return rows.filter((row) => !hasEnded(row, at)).map(personSessionFrom)
}

/** Ends a session of a person by its id; throws `sessionUnknown`. */
export async function endOwnSession(tx: Tx, person: string, id: string): Promise<void> {
  const ended = tx.deleteFrom('sessions').where('purpose', '=', PERSON).where('subject', '=', person)
  const { numDeletedRows } = await ended.where('tokenHash', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refusal('sessionUnknown')
}

/** Ends all sessions of a person, but that of this id. */
export async function endSessionsBut(tx: Tx, person: string, id: string | undefined): Promise<void> {
  const ended = tx.deleteFrom('sessions').where('purpose', '=', PERSON).where('subject', '=', person)
  await (id === undefined ? ended : ended.where('tokenHash', '!=', id)).execute()
}
