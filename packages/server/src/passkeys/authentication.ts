import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { Refusal } from '../refusal.ts'
import type { Tx } from '../store/store.ts'
import type { PasskeyRow } from '../store/tables.ts'
import type { Vault } from '../vault/vault.ts'
import { drawChallenge } from './challenges.ts'
import { passkeyOf, userHandleOf } from './passkeys.ts'
import type { RelyingParty } from './relyingParty.ts'
import type { AuthenticationResponse } from './responses.ts'
import { webAuthn } from './webAuthn.ts'

/** What a browser is asked with to use a passkey: whichever of ours its owner chooses, without a name. */
export async function authenticationOptions(
  work: { tx: Tx; at: number },
  party: RelyingParty,
  purpose: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await webAuthn()
  const challenge = await drawChallenge(work, { ceremony: 'authentication', purpose, subject: null })
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
  })
}

/** A use of a passkey: whose it is, and how often it says it was used. */
export type PasskeyUse = { id: string; counter: number }

/**
 * Whether a response was signed by that passkey at its owner's will; `challenge` is the one that was taken for it. Throws
 * `passkeyFailed`, and `passkeyCopied` where its counter went back.
 */
export async function verifyAuthentication(
  { party, vault }: { party: RelyingParty; vault: Vault },
  passkey: Omit<PasskeyRow, 'name'>,
  challenge: string,
  response: AuthenticationResponse,
): Promise<PasskeyUse> {
  if (response.response.userHandle !== userHandleOf(vault, passkey)) throw new Refusal('passkeyFailed')
  const { verifyAuthenticationResponse } = await webAuthn()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    // Its counter is judged by `usePasskey`, within the transaction that writes it.
    credential: { id: passkey.id, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')), counter: -1 },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  if (!verified || !authenticationInfo) throw new Refusal('passkeyFailed')
  return { id: passkey.id, counter: authenticationInfo.newCounter }
}

/** Notes the use of a passkey. Throws `passkeyUnknown`, and `passkeyCopied` for a counter that does not grow. */
export async function usePasskey(
  { tx, at }: { tx: Tx; at: number },
  purpose: string,
  { id, counter }: PasskeyUse,
): Promise<Omit<PasskeyRow, 'name'>> {
  const passkey = await passkeyOf(tx, purpose, id)
  // Passkeys that are kept in step on several devices do not count: theirs stays at 0.
  if ((counter > 0 || passkey.counter > 0) && counter <= passkey.counter) throw new Refusal('passkeyCopied')
  await tx.updateTable('passkeys').set({ counter, usedAt: at }).where('id', '=', id).execute()
  return passkey
}
