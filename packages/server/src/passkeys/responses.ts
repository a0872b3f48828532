import * as z from 'zod'

const text = z.string().max(4096)
const credential = {
  id: text.min(1),
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
}

/** What an authenticator answers when a passkey is saved (WebAuthn `RegistrationResponseJSON`). */
export const registrationResponse = z
  .looseObject({
    ...credential,
    response: z.looseObject({
      clientDataJSON: text,
      attestationObject: text,
      transports: z.array(z.string().max(32)).max(8).optional(),
    }),
  })
  .describe('the answer of the authenticator')

/** What it answers when a passkey is used (WebAuthn `AuthenticationResponseJSON`). */
export const authenticationResponse = z
  .looseObject({
    ...credential,
    response: z.looseObject({
      clientDataJSON: text,
      authenticatorData: text,
      signature: text,
      userHandle: text.optional(),
    }),
  })
  .describe('the answer of the authenticator')

/** The answer to the saving of a passkey, as it arrived. */
export type RegistrationResponse = z.output<typeof registrationResponse>
/** The answer to the use of one, as it arrived. */
export type AuthenticationResponse = z.output<typeof authenticationResponse>
