import { endSession, liveSession, openSession } from '../links/sessions.ts'
import type { Presence } from '../presence/requirePresence.ts'
import { addAudit } from '../store/audit.ts'
import type { Db, Tx } from '../store/store.ts'
import type { Json, Seconds, SessionRow } from '../store/tables.ts'
import type { Transacting } from '../verb/perform.ts'
import type { ServerReading, ServerWork } from '../verb/verb.ts'
import { type Eyes, eyesOf } from '../presence/eyes.ts'
import { noteSignIn } from '../presence/signInSince.ts'

/** The purpose of the links, sessions and passkeys by which persons sign in; the subject is the person. */
export const PERSON = 'person'

/** A person who is signed in. */
export type PersonSession = {
  /** What the session is called in a list of them; it opens nothing. */
  id: string
  person: string
  via: 'passkey' | 'link'
  /** The persons who count as one with this one here. */
  eyes: Eyes
  device: string | null
  passkeyId: string | null
  openedAt: Seconds
  usedAt: Seconds
  steppedUpAt: Seconds
}

/** What a running verb about signing in gets of any service: where it is, too. */
export type SignInWork = ServerWork & { readonly origin: string }

/** The same while a verb only reads. */
export type SignInReading = ServerReading & { readonly origin: string }

/** What signing in needs of a service: its ways to read and into a transaction, and where it is. */
export type SignInContext = Transacting<SignInWork, SignInReading> & Pick<ServerWork, 'vault'> & { origin: string }

/** From where somebody signs in: the earlier session of this browser ends with that. */
export type Arrival = { device: string | null; earlier?: string | undefined; requestId?: string | undefined }

/** The session of a secret; nothing for one that has ended or never was. Within a transaction it counts as used. */
export async function livePersonSession(
  work: { tx: Db; at: number },
  secret: string,
): Promise<PersonSession | undefined> {
  const row = await liveSession(work, PERSON, secret)
  return row && personSessionFrom(row)
}

/** A session as its row has it. */
export const personSessionFrom = (row: SessionRow): PersonSession => ({
  id: row.tokenHash,
  person: row.subject,
  via: row.openedBy,
  eyes: eyesOf(row.subject, row.handedBy),
  device: row.device,
  passkeyId: row.passkeyId,
  openedAt: row.openedAt,
  usedAt: row.usedAt,
  steppedUpAt: row.steppedUpAt ?? row.openedAt,
})

/** Seconds within which a session that is used is not written to again. */
const USE_NOTED = 60

/** Who is signed in by a secret, and that they still are: noted at most once a minute. */
export async function findPersonSession(context: SignInContext, secret: string): Promise<PersonSession | undefined> {
  const found = await context.read('', async (work) => ({
    session: await livePersonSession(work, secret),
    at: work.at,
  }))
  if (!found.session || found.at < found.session.usedAt + USE_NOTED) return found.session
  return context.transact(found.session.person, (work) => livePersonSession(work, secret))
}

/** How a person acts who is signed in. */
export const actingIn = ({
  person,
  via,
  eyes,
  steppedUpAt,
  passkeyId,
}: PersonSession): Presence & { as: string; eyes: Eyes } => ({ as: person, via, eyes, steppedUpAt, passkeyId })

type Opened = { person: string; openedBy: 'passkey' | 'link'; handedBy: Json | null; passkeyId?: string }

/** Signs a person in; returns the secret of their session. */
export async function openPersonSession(
  work: { tx: Tx; at: number },
  { person, ...how }: Opened,
  { device, earlier, requestId }: Arrival,
): Promise<string> {
  if (earlier !== undefined) await endSession(work.tx, earlier)
  await noteSignIn(work)
  const via = how.openedBy
  await addAudit(work.tx, {
    at: work.at,
    actor: person,
    via,
    verb: 'sign-in',
    subject: person,
    detail: '{}',
    requestId,
  })
  return openSession(work, { purpose: PERSON, subject: person, level: PERSON, device, ...how })
}
