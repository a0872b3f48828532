import { endLinks } from '../links/privateLinks.ts'
import { endSessions } from '../links/sessions.ts'
import { forgetPasskeys } from '../passkeys/passkeys.ts'
import { readEyes } from '../presence/eyes.ts'
import type { Tx } from '../store/store.ts'
import { PERSON } from './personSession.ts'
import { passkeysOfPerson } from './signInPasskey.ts'
import { noteSignInOf } from './signIns.ts'

/**
 * Ends at once what a person has open: sessions, tokens, links that wait for them, and those that they handed over and nobody has
 * opened. Their passkeys open an empty office.
 */
export async function endSignIn(tx: Tx, person: string): Promise<void> {
  await endSessions(tx, PERSON, person)
  await endLinks(tx, PERSON, person)
  await endHandedOver(tx, person)
  await tx.deleteFrom('tokens').where('personId', '=', person).execute()
}

/** The same, and their passkeys: nothing that they had on any device lets anybody in. */
export async function endAllWaysIn(tx: Tx, person: string): Promise<void> {
  await endSignIn(tx, person)
  await forgetPasskeys(tx, passkeysOfPerson(person))
}

/** Ends the links to which a person gave their word, alone or as one of two, and takes the word back that waits for a second. */
async function endHandedOver(tx: Tx, person: string): Promise<void> {
  const links = tx.selectFrom('privateLinks').select(['subject', 'handedBy']).where('purpose', '=', PERSON)
  for (const { subject, handedBy } of await links.where('usedAt', 'is', null).execute())
    if (readEyes(handedBy).includes(person)) await endLinks(tx, PERSON, subject)
  const wishes = tx.selectFrom('signIns').select(['personId', 'wantedBy']).where('wantedBy', 'is not', null)
  for (const { personId, wantedBy } of await wishes.execute())
    if (readEyes(wantedBy).includes(person)) await noteSignInOf(tx, personId, { wantedBy: null, wantedAt: null })
}
