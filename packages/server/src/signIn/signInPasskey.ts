import { Refusal } from '../refusal.ts'
import { drawToken, hashOf } from '../secret.ts'
import { addAudit } from '../store/audit.ts'
import { authenticationOptions, usePasskey, verifyAuthentication } from '../passkeys/authentication.ts'
import { takeChallenge } from '../passkeys/challenges.ts'
import { addPasskey, passkeyOf, passkeysOf, removePasskey } from '../passkeys/passkeys.ts'
import { registrationOptions, verifyRegistration } from '../passkeys/registration.ts'
import { relyingPartyOf } from '../passkeys/relyingParty.ts'
import type { AuthenticationResponse, RegistrationResponse } from '../passkeys/responses.ts'
import type { Tx } from '../store/store.ts'
import type { Vault } from '../vault/vault.ts'
import { readEyes, storedEyes } from '../presence/eyes.ts'
import {
  type Arrival,
  livePersonSession,
  openPersonSession,
  PERSON,
  type PersonSession,
  type SignInContext,
} from './personSession.ts'
import { requirePresence } from '../presence/requirePresence.ts'
import { noteSignInOf, signInOf } from './signIns.ts'

/** Whose passkeys those of a person are. */
export const passkeysOfPerson = (person: string) => ({ purpose: PERSON, subject: person })

/** What a browser is asked with to use the passkey of some person. Throws `passkeyNotAvailable`. */
export const personPasskeyOptions = (context: SignInContext) =>
  context.transact('', (work) => authenticationOptions(work, relyingPartyOf(context.origin), PERSON))

/** Signs in whose passkey it is; returns the secret of the session. Throws as `verifyAuthentication` and `usePasskey`. */
export async function signInByPasskey(
  context: SignInContext,
  response: AuthenticationResponse,
  arrival: Arrival,
): Promise<string> {
  const use = await verifyUse(context, response)
  return context.transact('', async (work) => {
    const { id: passkeyId, subject: person, handedBy } = await usePasskey(work, PERSON, use)
    return openPersonSession(work, { person, openedBy: 'passkey', handedBy, passkeyId }, arrival)
  })
}

async function verifyUse(context: SignInContext, response: AuthenticationResponse) {
  const passkey = await context.read('', ({ tx }) => passkeyOf(tx, PERSON, response.id))
  const challengeFor = { ceremony: 'authentication', purpose: PERSON, subject: null } as const
  const challenge = await context.transact('', (work) => takeChallenge(work, response, challengeFor))
  const party = relyingPartyOf(context.origin)
  return verifyAuthentication({ party, vault: context.vault }, passkey, challenge, response)
}

/**
 * Lets whoever is signed in show once more that it is them; returns the new secret of the session. Who handed them the passkey
 * counts as one with them from then on, too. Throws `notSignedIn`, `passkeyFailed` for the passkey of another person.
 */
export async function stepUpByPasskey(
  context: SignInContext,
  secret: string,
  response: AuthenticationResponse,
  requestId?: string,
): Promise<string> {
  const use = await verifyUse(context, response)
  return context.transact('', async (work) => {
    const session = await livePersonSession(work, secret)
    if (!session) throw new Refusal('notSignedIn')
    const { id, subject, handedBy } = await usePasskey(work, PERSON, use)
    if (subject !== session.person) throw new Refusal('passkeyFailed')
    const eyes = storedEyes([...session.eyes.slice(1), ...readEyes(handedBy)])
    await audit(work, session, 'step-up', requestId)
    await bindSession(work.tx, session, id)
    return rotate(work, session, eyes)
  })
}

async function rotate({ tx, at }: { tx: Tx; at: number }, { id }: PersonSession, handedBy: string | null) {
  const secret = drawToken()
  const set = { tokenHash: hashOf(secret), handedBy, steppedUpAt: at }
  await tx.updateTable('sessions').set(set).where('tokenHash', '=', id).execute()
  return secret
}

/** A session that a link opened is of the device whose passkey is first saved or used in it: it ends with that. */
async function bindSession(tx: Tx, { id }: PersonSession, passkeyId: string): Promise<void> {
  const session = tx.updateTable('sessions').set({ passkeyId }).where('tokenHash', '=', id)
  await session.where('passkeyId', 'is', null).execute()
}

/**
 * What a browser is asked with to save a passkey of whoever is signed in; `userName` is what their device calls it. Throws
 * `passkeyNotAvailable`, `stepUpNeeded`.
 */
export const addPersonPasskeyOptions = (context: SignInContext, session: PersonSession, userName: string) =>
  context.transact(session.person, async (work) => {
    await requirePresence(work, session, { inPerson: true, stepUp: true })
    return registrationOptions(work, relyingPartyOf(context.origin), passkeysOfPerson(session.person), userName)
  })

/**
 * Saves a passkey of whoever is signed in: who counts as one with them now does so by it, too. Throws `stepUpNeeded`,
 * `notSignedIn`, and as `verifyRegistration` and `addPasskey`.
 */
export async function addPersonPasskey(
  context: SignInContext,
  {
    secret,
    response,
    name,
    requestId,
  }: { secret: string; response: RegistrationResponse; name: string; requestId: string },
): Promise<void> {
  const session = await context.transact('', (work) => livePersonSession(work, secret))
  if (!session) throw new Refusal('notSignedIn')
  const owner = passkeysOfPerson(session.person)
  const challenge = await context.transact(session.person, (work) =>
    takeChallenge(work, response, { ceremony: 'registration', ...owner }),
  )
  const passkey = await verifyRegistration(relyingPartyOf(context.origin), challenge, response)
  await context.transact(session.person, async (work) => {
    // Looked up once more: meanwhile somebody may have ended it, or confirmed its owner.
    const now = await livePersonSession(work, secret)
    if (!now) throw new Refusal('notSignedIn')
    await requirePresence(work, now, { inPerson: true, stepUp: true })
    await addPasskey(work, { ...passkey, ...owner, name, handedBy: storedEyes(now.eyes.slice(1)) })
    await bindSession(work.tx, now, passkey.id)
    const { passkeySince } = await signInOf(work.tx, session.person)
    if (passkeySince === null) await noteSignInOf(work.tx, session.person, { passkeySince: work.at })
    await audit(work, now, 'add-sign-in-passkey', requestId)
  })
}

/**
 * Deletes a passkey of a person, and ends what is of its device: the sessions that it opened or was saved in, and the tokens that
 * were made in those since, for whoever found the device may have made them; throws `lastPasskey`, and `passkeyUnknown`.
 */
export async function removePersonPasskey(
  { tx, vault }: { tx: Tx; vault: Vault },
  person: string,
  id: string,
): Promise<void> {
  const owner = passkeysOfPerson(person)
  const saved = await passkeysOf({ tx, vault }, owner)
  if (saved.length === 1 && saved[0]?.id === id) throw new Refusal('lastPasskey')
  await removePasskey(tx, owner, id)
  await tx.deleteFrom('tokens').where('personId', '=', person).where('passkeyId', '=', id).execute()
  await tx.deleteFrom('sessions').where('purpose', '=', PERSON).where('passkeyId', '=', id).execute()
}

const audit = ({ tx, at }: { tx: Tx; at: number }, { person, via }: PersonSession, verb: string, requestId?: string) =>
  addAudit(tx, { at, actor: person, via, verb, subject: person, detail: '{}', requestId })
