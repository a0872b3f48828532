import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeBase64url, encodeBase64url } from '../src/token/base64url.ts'
import * as node from '../src/crypto/node.ts'
import * as web from '../src/crypto/web.ts'
import { decodeUtf8, parseCanonical } from '../src/token/json.ts'
import { readJws } from '../src/token/jws.ts'
import { decodeList } from '../src/status/list.ts'
import { pathOf, readPublished } from './published.ts'

// Vectors that others have published, read where they lie: LIANGPAI_VECTORS, or ../shared/vectors beside the project.

type Point = { x: string; y: string }
type Bytes = Uint8Array<ArrayBuffer>
const jwkOf = ({ x, y }: Point) => ({ kty: 'EC', crv: 'P-256', x, y })

/** Both adapters, by one shape. */
const adapters = {
  node: {
    ...node,
    check: async (point: Point, signature: Bytes, data: Bytes) =>
      node.verifySignature(node.importJwk(jwkOf(point)), signature, data),
  },
  web: {
    ...web,
    check: async (point: Point, signature: Bytes, data: Bytes) =>
      web.verifySignature(await web.importJwk(jwkOf(point)), signature, data),
  },
}
const both = Object.entries(adapters)

/** The data of a file, or none and a test that says so. */
function load<T>(file: string, empty: T): T {
  const text = readPublished(file)
  if (text === undefined) test(`${file} is not here: set LIANGPAI_VECTORS`, ({ skip }) => skip())
  return text === undefined ? empty : (JSON.parse(text) as T)
}

describe('JSONTestSuite', () => {
  const folder = pathOf('json-test-suite/test_parsing')
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  if (files.length === 0) test('JSONTestSuite is not here: set LIANGPAI_VECTORS', ({ skip }) => skip())

  const read = (name: string) => parseCanonical(decodeUtf8(readFileSync(`${folder}/${name}`)))

  test.each(files.filter((name) => name.startsWith('n_')))('%s is refused', (name) => {
    expect(() => read(name)).toThrow(expect.objectContaining({ message: expect.stringMatching(/^(?:JSON|UTF8)_/) }))
  })

  /** Every text in a value, names too. */
  const textsOf = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, member]) => [name, ...textsOf(member)])
  }
  const isWellFormed = (text: string) => Buffer.from(text).toString() === text
  const isFixedPoint = (bytes: Buffer) => {
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      const value: unknown = JSON.parse(text)
      return JSON.stringify(value) === text && textsOf(value).every(isWellFormed)
    } catch {
      return false
    }
  }
  test.each(files.filter((name) => /^[yi]_/.test(name)))('%s is accepted exactly where it is a fixed point', (name) => {
    const accepted = isFixedPoint(readFileSync(`${folder}/${name}`))
    if (accepted) expect(JSON.stringify(read(name))).toBe(readFileSync(`${folder}/${name}`, 'utf8'))
    else expect(() => read(name)).toThrow(expect.objectContaining({ message: expect.any(String) }))
  })
})

type Case = { tcId: number; comment: string; msg: string; sig: string; result: 'valid' | 'invalid' }
type Suite = { testGroups: { publicKey: { uncompressed: string }; tests: Case[] }[] }

describe.each(both)('Wycheproof, P-256 with P1363 signatures, by the %s adapter', (_, adapter) => {
  const { testGroups } = load<Suite>('wycheproof/ecdsa_secp256r1_sha256_p1363_test.json', { testGroups: [] })
  const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
  const cases = testGroups.flatMap(({ publicKey: { uncompressed }, tests }) => {
    const point = bytesOf(uncompressed).subarray(1)
    const key = { x: encodeBase64url(point.subarray(0, 32)), y: encodeBase64url(point.subarray(32)) }
    return tests.map((it) => ({ ...it, key }))
  })
  test.runIf(cases.length > 0)('all 262 are here', () => expect(cases.length).toBe(262))
  test.each(cases)('$tcId $comment: $result', async ({ key, sig, msg, result }) => {
    const signature = bytesOf(sig)
    const accepted = signature.length === 64 && (await adapter.check(key, signature, bytesOf(msg)))
    expect(accepted).toBe(result === 'valid')
  })
})

type List = { bits: number; lst: string }
type Long = List & { byteLength: number; statuses: { [index: string]: number } }
type Short = List & { bytes_hex: string; statuses: number[] }
type Signed = { public_key: Point; token: string; expect: { sub: string; statuses: number[]; ttl: number } }

describe('Token Status List', () => {
  const long = Object.entries(load<{ [name: string]: Long }>('token-status-list/appendix-c-vectors.json', {}))
  const short = load<Short[]>('token-status-list/short-lists.json', [])
  const [signed] = [load<Signed[] | Signed>('token-status-list/signed-status-list-example.json', [])].flat()
  const bitAt = (bytes: Uint8Array, index: number) => ((bytes[index >> 3] ?? 0) >> (index % 8)) & 1
  const oneBit = (list: List) => list.bits === 1
  const judge = async ({ bits, lst }: List) => {
    const payload = { iat: 0, exp: 1, ttl: 1, status_list: { bits, lst } }
    return decodeList(payload)
  }

  describe.skipIf(long.length + short.length === 0).each(both)('by the %s adapter', (_, { inflate }) => {
    test.each(long.filter(([, list]) => oneBit(list)))('%s has its stated values', async (__, list) => {
      const bytes = await inflate(decodeBase64url(list.lst), 2 ** 17)
      expect(bytes.length).toBe(list.byteLength)
      const set = Array.from(bytes.keys()).flatMap((at) =>
        bytes[at] ? [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => at * 8 + bit) : [],
      )
      expect(set.filter((index) => bitAt(bytes, index) === 1)).toEqual(Object.keys(list.statuses).map(Number))
    })

    test.each(short.filter(oneBit))('section 4.1 has its stated values', async ({ lst, statuses, bytes_hex: hex }) => {
      const bytes = await inflate(decodeBase64url(lst), 16)
      expect(Buffer.from(bytes).toString('hex')).toBe(hex)
      expect(statuses.map((__, index) => bitAt(bytes, index))).toEqual(statuses)
    })
  })

  test.each(long.filter(([, list]) => oneBit(list)))('%s is longer than a verifier takes', async (_, list) => {
    await expect(judge(list)).rejects.toMatchObject({ message: 'STATUS_LIST_TOO_LARGE' })
  })

  test.each([...long.map(([, list]) => list), ...short].filter((list) => !oneBit(list)))(
    'a list of $bits bits is refused',
    async (list) => {
      await expect(judge(list)).rejects.toMatchObject({ message: 'STATUS_BITS_UNSUPPORTED' })
    },
  )

  test.runIf(signed)('the signed list verifies with its key, by both adapters', async () => {
    const { public_key: key, token, expect: expected } = signed as Signed
    const jws = readJws(token, 'statuslist+jwt')
    expect(jws.payload).toMatchObject({ sub: expected.sub, ttl: expected.ttl })
    for (const [, { check }] of both)
      expect(await check(key, jws.signature, new TextEncoder().encode(jws.signed))).toBe(true)
  })
})

type Example = { name: string; alg?: string; jwk?: Point; jws?: string; value?: string }

describe.each(both)('RFC 7515 and RFC 8037, by the %s adapter', (_, { check, sha256 }) => {
  const examples = load<Example[]>('rfc7515-rfc8037/examples.json', [])
  const [es256, okp, thumbprint] = [
    examples.find(({ alg }) => alg === 'ES256'),
    examples.find(({ alg }) => alg === 'EdDSA'),
    examples.find(({ value }) => value),
  ]

  test.runIf(es256)('the signature of A.3 is good, its header without typ is not ours', async () => {
    const { jws = '', jwk } = es256 as Example
    const [head, body, tail = ''] = jws.split('.')
    const data = new TextEncoder().encode(`${head}.${body}`)
    expect(await check(jwk as Point, decodeBase64url(tail), data)).toBe(true)
    expect(
      await check(
        jwk as Point,
        decodeBase64url(tail),
        data.map((byte, at) => (at === 0 ? byte ^ 1 : byte)),
      ),
    ).toBe(false)
    expect(() => readJws(jws, 'JWT')).toThrow(expect.objectContaining({ message: 'TYP_MISMATCH' }))
  })

  test.runIf(okp)('EdDSA is refused', () => {
    expect(() => readJws(okp?.jws ?? '', 'JWT')).toThrow(expect.objectContaining({ message: 'ALG_NOT_ALLOWED' }))
  })

  test.runIf(thumbprint)('the thumbprint of RFC 8037 A.3 is the digest of its canonical JSON', async () => {
    const canonical = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x: okp?.jwk?.x })
    expect(encodeBase64url(await sha256(new TextEncoder().encode(canonical)))).toBe(thumbprint?.value)
  })
})
