import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What a page hands to an authenticator. */
type CreationOptions = { rp: { id?: string }; user: { id: string }; challenge: string }
type RequestOptions = { rpId?: string; challenge: string }

/** What a test lets an authenticator do that an honest one does not. */
export type Misuse = { origin?: string; userVerified?: boolean; counter?: number; userHandle?: string }

type Credential = { id: string; privateKey: KeyObject; userHandle: string; counter: number }

/** A real authenticator in software: ES256, discoverable, with a counter. It asks nobody. */
export type Authenticator = {
  create(options: CreationOptions, misuse?: Misuse): ReturnType<typeof registrationFrom>
  get(options: RequestOptions, misuse?: Misuse): ReturnType<typeof assertionFrom>
}

/** Makes one for a browser that shows pages of `origin`. `counts` is false for one whose keys are on several devices. */
export function createAuthenticator(origin: string, { counts = true } = {}): Authenticator {
  const credentials: Credential[] = []
  return {
    create(options, misuse = {}) {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const credential = {
        id: randomBytes(16).toString('base64url'),
        privateKey,
        userHandle: options.user.id,
        counter: 0,
      }
      credentials.push(credential)
      return registrationFrom({ origin, ...misuse }, options, credential, publicKey)
    },
    get(options, misuse = {}) {
      const credential = credentials.at(-1)
      if (!credential) throw new Error('no passkey')
      if (counts) credential.counter++
      return assertionFrom({ origin, ...misuse }, options, credential)
    },
  }
}

function registrationFrom(
  { origin, userVerified = true }: Misuse,
  { rp, challenge }: CreationOptions,
  { id }: Credential,
  publicKey: KeyObject,
) {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const key = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]),
  )
  const attested = Buffer.concat([Buffer.alloc(16), uint16(bytes(id).length), bytes(id), key])
  const authData = Buffer.concat([authenticatorData(rp.id ?? '', 0x41, userVerified, 0), attested])
  const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
    ['fmt', 'none'],
    ['attStmt', new Map<string, string>()],
    ['authData', new Uint8Array(authData)],
  ])
  const response = {
    clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
    attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
    transports: ['internal'],
  }
  return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {}, response }
}

function assertionFrom(
  { origin, userVerified = true, counter, userHandle }: Misuse,
  { rpId = '', challenge }: RequestOptions,
  credential: Credential,
) {
  const authData = authenticatorData(rpId, 0x01, userVerified, counter ?? credential.counter)
  const client = clientData('webauthn.get', challenge, origin)
  const { id, privateKey } = credential
  const response = {
    clientDataJSON: client.toString('base64url'),
    authenticatorData: authData.toString('base64url'),
    signature: sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey).toString('base64url'),
    userHandle: userHandle ?? credential.userHandle,
  }
  return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {}, response }
}

const USER_VERIFIED = 0x04

function authenticatorData(rpId: string, flags: number, userVerified: boolean, counter: number): Buffer {
  const counted = Buffer.alloc(4)
  counted.writeUInt32BE(counter)
  return Buffer.concat([sha256(rpId), Buffer.of(flags | (userVerified ? USER_VERIFIED : 0)), counted])
}

const clientData = (type: string, challenge: string, origin = ''): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

const uint16 = (value: number): Buffer => Buffer.of(value >> 8, value & 0xff)
