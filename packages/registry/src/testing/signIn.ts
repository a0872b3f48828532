import { actingIn, type By, openSession, OPERATOR, PERSON, type PersonSession, signInByLink } from '@liangpai/server'
import { sessionCookie } from '@liangpai/server/http'
import { type Authenticator, createAuthenticator } from '@liangpai/server/testing'
import {
  addPersonPasskey,
  addPersonPasskeyOptions,
  findPersonSession,
  personPasskeyOptions,
  signInByPasskey,
} from '@liangpai/server'
import { appoint, type Office } from './office.ts'

const arrival = { device: 'Windows · Chrome' }

/** The secret of the session that a one-time link opens. */
export const openLink = ({ registry }: Office, token: string): Promise<string> =>
  signInByLink(registry.context, token, arrival)

/** The cookie of a person who is signed in since some seconds, as by a passkey that nobody handed to them. */
export async function cookieOf({ registry: { context } }: Office, person: string, age = 0): Promise<string> {
  const session = { purpose: PERSON, subject: person, level: PERSON, openedBy: 'passkey' } as const
  const secret = await context.transact(person, ({ tx, at }) => openSession({ tx, at: at - age }, session))
  return `${sessionCookie(context.origin).name}=${secret}`
}

/** Who is signed in by a secret. */
export async function sessionOf({ registry }: Office, secret: string): Promise<PersonSession> {
  const session = await findPersonSession(registry.context, secret)
  if (!session) throw new Error('the session has ended')
  return session
}

/** How whoever is signed in by a secret acts. */
export const actingBy = async (office: Office, secret: string): Promise<By> => actingIn(await sessionOf(office, secret))

/** Saves a passkey in a session. */
export async function savePasskey(office: Office, secret: string): Promise<Authenticator> {
  const { context } = office.registry
  const authenticator = createAuthenticator(context.origin)
  const options = await addPersonPasskeyOptions(context, await sessionOf(office, secret), 'office')
  const response = authenticator.create(options)
  await addPersonPasskey(context, { secret, response, name: '办公室电脑', requestId: 'r' })
  return authenticator
}

/** Signs in by the passkey of an authenticator; returns the secret. */
export async function usePasskeyOf({ registry }: Office, authenticator: Authenticator): Promise<string> {
  const options = await personPasskeyOptions(registry.context)
  return signInByPasskey(registry.context, authenticator.get(options), arrival)
}

/** A person of the office for whom the operator has made a way in; they are signed in by a passkey of their own. */
export async function recovered(office: Office, person: string): Promise<Authenticator> {
  const { token } = await office.registry.verbs.recover({ as: OPERATOR }, { person })
  return savePasskey(office, await openLink(office, token))
}

/** The secret of a person's session, to whom somebody who is signed in has handed the link. */
export async function handedTo(office: Office, person: string, by: string): Promise<string> {
  const link = await office.registry.verbs['sign-in-link'](await actingBy(office, by), { person })
  if (!('token' in link)) throw new Error('the link waits for a second person')
  return openLink(office, link.token)
}

/** Two persons of the office whom the operator set up, and what they are signed in by. */
export async function leaders(office: Office) {
  await appoint(office.registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })
  const [qiao, wen] = [await recovered(office, 'qiao'), await recovered(office, 'wen')]
  return { qiao: await usePasskeyOf(office, qiao), wen: await usePasskeyOf(office, wen), phone: qiao }
}
