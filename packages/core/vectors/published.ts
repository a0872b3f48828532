import type * as node from '../src/crypto/node.ts'
import type * as web from '../src/crypto/web.ts'
import { decodeList } from '../src/status/list.ts'
import { decodeBase64url, encodeBase64url } from '../src/token/base64url.ts'
import { decodeUtf8, parseCanonical } from '../src/token/json.ts'
import { readJws } from '../src/token/jws.ts'
import type { Vector, VectorGroups } from './answer.ts'

// Vectors that others have published, for the parts that the doors do not show.

type Point = { x: string; y: string }
type Bytes = Uint8Array<ArrayBuffer>
type Signature = { tcId: number; comment: string; msg: string; sig: string; result: 'valid' | 'invalid' }
type List = { bits: number; lst: string }
type Long = List & { byteLength: number; statuses: { [index: string]: number } }
type Short = List & { bytes_hex: string; statuses: number[] }
type Signed = { public_key: Point; token: string; expect: { sub: string; statuses: number[]; ttl: number } }
type Jose = { name: string; alg?: string; jwk?: Point; jws?: string; value?: string }

/** The files as they were published; of the JSON test suite, each file in base64url. */
export type PublishedFiles = {
  jsonTestSuite: { [name: string]: string } | undefined
  wycheproof: { testGroups: { publicKey: { uncompressed: string }; tests: Signature[] }[] } | undefined
  longLists: { [name: string]: Long } | undefined
  shortLists: Short[] | undefined
  signedList: Signed[] | Signed | undefined
  jose: Jose[] | undefined
}

/** One of the two implementations of `#crypto`. */
export type Adapter = typeof node | typeof web

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
const bitAt = (bytes: Uint8Array, index: number) => ((bytes[index >> 3] ?? 0) >> (index % 8)) & 1

async function check({ importJwk, verifySignature }: Adapter, { x, y }: Point, signature: Bytes, data: Bytes) {
  const key = await importJwk({ kty: 'EC', crv: 'P-256', x, y })
  return verifySignature(key as never, signature, data)
}

/** The code with which something is refused. */
async function codeOf(run: () => unknown): Promise<string> {
  try {
    await run()
    return 'accepted'
  } catch (error) {
    return (error as Error).message
  }
}

const parse = (bytes: Bytes) => JSON.stringify(parseCanonical(decodeUtf8(bytes)))

/** Every text in a value, names too. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [name, ...textsOf(member)])
}

/** The text of a file that is a fixed point of ECMAScript without a lone surrogate, which must be accepted. */
function fixedPointOf(bytes: Bytes): string | undefined {
  try {
    const text = utf8.decode(bytes)
    const value: unknown = JSON.parse(text)
    const isWellFormed = textsOf(value).every((it) => utf8.decode(new TextEncoder().encode(it)) === it)
    return JSON.stringify(value) === text && isWellFormed ? text : undefined
  } catch {
    return undefined
  }
}

const suite = (files: { [name: string]: string }): Vector[] =>
  Object.entries(files).map(([name, base64url]) => {
    const bytes = decodeBase64url(base64url)
    const text = name.startsWith('n_') ? undefined : fixedPointOf(bytes)
    const run = async () => {
      const code = await codeOf(() => parse(bytes))
      return code === 'accepted' ? parse(bytes) : /^(?:JSON|UTF8)_/.test(code) || code
    }
    return { name, run, wanted: text ?? true }
  })

const wycheproof = ({ testGroups }: NonNullable<PublishedFiles['wycheproof']>, adapter: Adapter): Vector[] =>
  testGroups.flatMap(({ publicKey: { uncompressed }, tests }) => {
    const point = bytesOf(uncompressed).subarray(1)
    const key = { x: encodeBase64url(point.subarray(0, 32)), y: encodeBase64url(point.subarray(32)) }
    return tests.map(({ tcId, comment, msg, sig, result }) => ({
      name: `${tcId} ${comment}: ${result}`,
      run: async () => {
        const signature = bytesOf(sig)
        return signature.length === 64 && check(adapter, key, signature, bytesOf(msg))
      },
      wanted: result === 'valid',
    }))
  })

const decode = ({ bits, lst }: List) => codeOf(() => decodeList({ iat: 0, exp: 1, ttl: 1, status_list: { bits, lst } }))

const longList = ([name, list]: [string, Long], { inflate }: Adapter): Vector[] => [
  {
    name: `${name} has its stated values`,
    run: async () => {
      const bytes = await inflate(decodeBase64url(list.lst), 2 ** 17)
      const bits = Array.from(bytes.keys()).flatMap((at) =>
        bytes[at] ? [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => at * 8 + bit) : [],
      )
      return { length: bytes.length, set: bits.filter((index) => bitAt(bytes, index) === 1) }
    },
    wanted: { length: list.byteLength, set: Object.keys(list.statuses).map(Number) },
  },
  { name: `${name} is longer than a verifier takes`, run: () => decode(list), wanted: 'STATUS_LIST_TOO_LARGE' },
]

const shortList = ({ lst, statuses, bytes_hex: hex }: Short, { inflate }: Adapter): Vector => ({
  name: 'section 4.1 has its stated values',
  run: async () => {
    const bytes = await inflate(decodeBase64url(lst), 16)
    return { hex: hexOf(bytes), statuses: statuses.map((_, index) => bitAt(bytes, index)) }
  },
  wanted: { hex, statuses },
})

const signedList = ({ public_key: key, token, expect }: Signed, adapter: Adapter): Vector => ({
  name: 'the signed list verifies with its key',
  run: async () => {
    const jws = readJws(token, 'statuslist+jwt')
    const { sub, ttl } = jws.payload
    return { sub, ttl, good: await check(adapter, key, jws.signature, new TextEncoder().encode(jws.signed)) }
  },
  wanted: { sub: expect.sub, ttl: expect.ttl, good: true },
})

function statusLists(files: PublishedFiles, adapter: Adapter): Vector[] {
  const [long, short] = [Object.entries(files.longLists ?? {}), files.shortLists ?? []]
  const several = [...long.map(([, list]) => list), ...short].filter(({ bits }) => bits !== 1)
  return [
    ...long.filter(([, { bits }]) => bits === 1).flatMap((list) => longList(list, adapter)),
    ...short.filter(({ bits }) => bits === 1).map((list) => shortList(list, adapter)),
    ...several.map((list) => ({
      name: `a list of ${list.bits} bits is refused`,
      run: () => decode(list),
      wanted: 'STATUS_BITS_UNSUPPORTED',
    })),
    ...[files.signedList ?? []].flat().map((list) => signedList(list, adapter)),
  ]
}

function jose(examples: readonly Jose[], adapter: Adapter): Vector[] {
  const { jws = '', jwk } = examples.find(({ alg }) => alg === 'ES256') ?? {}
  const okp = examples.find(({ alg }) => alg === 'EdDSA')
  const thumbprint = examples.find(({ value }) => value)?.value
  const [head, body, tail = ''] = jws.split('.')
  const data = new TextEncoder().encode(`${head}.${body}`)
  const changed = data.map((byte, at) => (at === 0 ? byte ^ 1 : byte))
  const checkOf = (text: Bytes) => check(adapter, jwk as Point, decodeBase64url(tail), text)
  const canonical = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x: okp?.jwk?.x })
  return [
    { name: 'the signature of RFC 7515 A.3 is good', run: () => checkOf(data), wanted: true },
    { name: 'the signature of RFC 7515 A.3 is bad for another text', run: () => checkOf(changed), wanted: false },
    {
      name: 'the header of RFC 7515 A.3, without typ, is not ours',
      run: () => codeOf(() => readJws(jws, 'JWT')),
      wanted: 'TYP_MISMATCH',
    },
    { name: 'EdDSA is refused', run: () => codeOf(() => readJws(okp?.jws ?? '', 'JWT')), wanted: 'ALG_NOT_ALLOWED' },
    {
      name: 'the thumbprint of RFC 8037 A.3 is the digest of its canonical JSON',
      run: async () => encodeBase64url(await adapter.sha256(new TextEncoder().encode(canonical))),
      wanted: thumbprint,
    },
  ]
}

/** The vectors of the files that are here, by their origin. */
export const publishedVectors = (files: PublishedFiles, adapter: Adapter): VectorGroups => ({
  JSONTestSuite: suite(files.jsonTestSuite ?? {}),
  'Wycheproof, P-256 with P1363 signatures': wycheproof(files.wycheproof ?? { testGroups: [] }, adapter),
  'Token Status List': statusLists(files, adapter),
  'RFC 7515 and RFC 8037': files.jose ? jose(files.jose, adapter) : [],
})
