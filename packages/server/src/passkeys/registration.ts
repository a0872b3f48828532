import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { Refusal } from '../refusal.ts'
import type { Tx } from '../store/store.ts'
import type { Vault } from '../vault/vault.ts'
import { drawChallenge } from './challenges.ts'
import { type NewPasskey, type PasskeyOwner, passkeysOf, userHandleOf } from './passkeys.ts'
import type { RelyingParty } from './relyingParty.ts'
import type { RegistrationResponse } from './responses.ts'
import { webAuthn } from './webAuthn.ts'

/** Ed25519, ES256, RS256 (COSE). */
const ALGORITHMS = [-8, -7, -257]

/**
 * What a browser is asked with to save a passkey: it can be found without a name, and its user is verified each time.
 * `userName` is what the authenticator calls it: it leaves this service, so it should name nobody.
 */
export async function registrationOptions(
  work: { tx: Tx; vault: Vault; at: number },
  party: RelyingParty,
  owner: PasskeyOwner,
  userName: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await webAuthn()
  return generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userName,
    userID: bytes(userHandleOf(work.vault, owner)),
    challenge: bytes(await drawChallenge(work, { ceremony: 'registration', ...owner })),
    excludeCredentials: (await passkeysOf(work, owner)).map(({ id }) => ({ id })),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

/** What a response proves of a new passkey; `challenge` is the one that was taken for it. Throws `passkeyFailed`. */
export async function verifyRegistration(
  party: RelyingParty,
  challenge: string,
  response: RegistrationResponse,
): Promise<NewPasskey> {
  const { verifyRegistrationResponse } = await webAuthn()
  const { registrationInfo } = await verifyRegistrationResponse({
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) throw new Refusal('passkeyFailed')
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: JSON.stringify(transports),
  }
}
