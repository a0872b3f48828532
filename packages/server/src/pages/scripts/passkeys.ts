import { browserSupportsWebAuthn, startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser'

/** What the service asks an authenticator with. */
export type PasskeyRequest = Parameters<typeof startAuthentication>[0]['optionsJSON']
/** What it asks with for a new one. */
export type PasskeyCreation = Parameters<typeof startRegistration>[0]['optionsJSON']

/** Whoever was asked did not confirm, or their device could not: nothing was sent. */
export class PasskeyNotDone extends Error {}

/** Whether this browser knows passkeys. */
export const hasPasskeys = (): boolean => browserSupportsWebAuthn()

/** Has somebody use a passkey; throws `PasskeyNotDone`. */
export const usePasskey = (optionsJSON: PasskeyRequest) => startAuthentication({ optionsJSON }).catch(notDone)

/** Has somebody save one; throws `PasskeyNotDone`. */
export const createPasskey = (optionsJSON: PasskeyCreation) => startRegistration({ optionsJSON }).catch(notDone)

function notDone(cause: unknown): never {
  throw new PasskeyNotDone('passkey', { cause })
}

/** Whether the device refused to save a second passkey for the same owner. */
export const isKnownPasskey = (error: unknown): boolean =>
  error instanceof PasskeyNotDone &&
  error.cause instanceof WebAuthnError &&
  error.cause.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
