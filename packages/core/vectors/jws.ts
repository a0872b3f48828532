import { base64url, type TokenDraft } from '@liangpai/world'
import { stranger } from './vector.ts'

type Spoil = (token: TokenDraft) => void

/** An input of a JWS or its JSON is tried on three tokens; the step in which each stands decides the state. */
export type TokenInputs = { readonly [name: string]: Spoil }
export type TokenRefusals = { readonly [code: string]: TokenInputs }

const header =
  (members: object): Spoil =>
  (token) =>
    Object.assign(token.header, members)
const change =
  (edit: (head: string, body: string, tail: string) => string[]): Spoil =>
  (token) => {
    token.change = (jwt) => edit(...(jwt.split('.') as [string, string, string])).join('.')
  }
const tail = (edit: (tail: string) => string) => change((head, body, end) => [head, body, edit(end)])
const signed =
  (by: (data: Uint8Array<ArrayBuffer>, token: TokenDraft) => Promise<Uint8Array> | Uint8Array): Spoil =>
  (token) => {
    const { signer } = token
    token.signer = { key: signer.key, sign: async (data) => by(data, { ...token, signer }) }
  }

async function hmac(secret: string, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign(algorithm, key, data))
}

/** ECDSA-Sig-Value, each integer with its sign byte whether it needs one or not. */
const der = (p1363: Uint8Array) =>
  Uint8Array.of(0x30, 70, 2, 33, 0, ...p1363.subarray(0, 32), 2, 33, 0, ...p1363.subarray(32))

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const setUnusedBit = (part: string) => part.slice(0, -1) + ALPHABET[ALPHABET.indexOf(part.slice(-1)) | 1]

/** An unknown claim of a length at which the payload's last character has unused bits. */
const ragged: Spoil = (token) => {
  token.payloadText = (text) => {
    const padded = text.replace('{', '{"note":"",')
    const rest = (new TextEncoder().encode(padded).length + 2) % 3
    return padded.replace('"note":""', `"note":"${'a'.repeat((3 - rest) % 3)}"`)
  }
  change((head, body, end) => [head, setUnusedBit(body), end])(token)
}

export const jws = {
  ALG_NOT_ALLOWED: {
    'alg none': header({ alg: 'none' }),
    'alg None': header({ alg: 'None' }),
    'alg HS256 keyed with the public key': (token) => {
      header({ alg: 'HS256' })(token)
      signed((data, { signer }) => hmac(JSON.stringify(signer.key), data))(token)
    },
    'alg RS256': header({ alg: 'RS256' }),
    'alg ES384': header({ alg: 'ES384' }),
    'alg missing': header({ alg: undefined }),
    'alg array': header({ alg: ['ES256'] }),
  },
  BASE64_INVALID: {
    'padding =': tail((it) => `${it}==`),
    'whitespace in signature': tail((it) => `${it.slice(0, 40)} ${it.slice(41)}`),
    'standard alphabet': tail((it) => `+${it.slice(1)}`),
    'beyond ASCII': tail((it) => `${it.slice(0, -1)}云`),
    'length mod 4 = 1': tail((it) => it.slice(0, -1)),
  },
  BASE64_NONCANONICAL: { 'unused bits in signature': tail(setUnusedBit), 'unused bits in payload': ragged },
  HEADER_FORBIDDEN: {
    jwk: (token) => header({ jwk: token.signer.key })(token),
    jku: header({ jku: 'https://strange.example/jwks' }),
    x5u: header({ x5u: 'https://strange.example/x5' }),
    x5c: header({ x5c: [] }),
    crit: header({ crit: ['exp'] }),
    b64: header({ b64: true }),
    zip: header({ zip: 'DEF' }),
    cty: header({ cty: 'JWT' }),
    trust_chain: header({ trust_chain: [] }),
    toString: header({ toString: 1 }),
  },
  HEADER_NOT_OBJECT: {
    array: (token) => (token.headerText = (text) => `[${text}]`),
    null: (token) => (token.headerText = () => 'null'),
    text: (token) => (token.headerText = () => '"ES256"'),
  },
  PAYLOAD_NOT_OBJECT: {
    array: (token) => (token.payloadText = (text) => `[${text}]`),
    null: (token) => (token.payloadText = () => 'null'),
    text: (token) => (token.payloadText = () => '"iss"'),
  },
  KID_INVALID: {
    missing: header({ kid: undefined }),
    empty: header({ kid: '' }),
    '65 characters': header({ kid: 'a'.repeat(65) }),
    number: header({ kid: 1 }),
    null: header({ kid: null }),
  },
  SIGNATURE_INVALID: {
    'right kid, wrong key': signed((data) => stranger.badge.sign(data)),
    'all-zero signature': signed(() => new Uint8Array(64)),
    'one bit turned': (token) => (token.signature = (it) => it.map((byte, at) => (at === 40 ? byte ^ 4 : byte))),
    'payload of another token': (token) => {
      const other = base64url(JSON.stringify({ ...token.payload, note: 'another' }))
      change((head, _, end) => [head, other, end])(token)
    },
  },
  SIGNATURE_LENGTH: {
    DER: (token) => (token.signature = der),
    '63 bytes': (token) => (token.signature = (it) => it.subarray(1)),
    '65 bytes': (token) => (token.signature = (it) => Uint8Array.of(0, ...it)),
  },
  SIGNATURE_MISSING: { 'signature removed': tail(() => '') },
  TOKEN_MALFORMED: {
    'two parts': change((head, body) => [head, body]),
    'four parts': change((head, body, end) => [head, body, end, end]),
    'empty payload': change((head, _, end) => [head, '', end]),
    'empty header': change((_, body, end) => ['', body, end]),
  },
  TYP_MISMATCH: {
    'typ missing': header({ typ: undefined }),
    JWT: header({ typ: 'JWT' }),
    "another token's typ": (token) =>
      header({ typ: token.header['typ'] === 'dc+sd-jwt' ? 'statuslist+jwt' : 'dc+sd-jwt' })(token),
    'other case': (token) => header({ typ: String(token.header['typ']).toUpperCase() })(token),
    'with application/': (token) => header({ typ: `application/${String(token.header['typ'])}` })(token),
  },
} satisfies TokenRefusals
