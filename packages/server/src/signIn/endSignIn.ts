import { endLinks } from '../links/privateLinks.ts'
import { endSessions } from '../links/sessions.ts'
import type { Tx } from '../store/store.ts'
import { PERSON } from './personSession.ts'

/** Ends at once what a person has open: sessions, links that wait, tokens. Their passkeys open an empty office. */
export async function endSignIn(tx: Tx, person: string): Promise<void> {
  await endSessions(tx, PERSON, person)
  await endLinks(tx, PERSON, person)
  await tx.deleteFrom('tokens').where('personId', '=', person).execute()
}
