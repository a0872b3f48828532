import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import * as node from './node.ts'
import * as web from './web.ts'

// One judgement on every platform: what one adapter refuses, the other refuses for the same reason.

const list = new Uint8Array(1024).fill(5)
const good = deflateSync(list)
const bytes = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))

describe.each(Object.entries({ node, web }))('the %s adapter', (_, adapter) => {
  const { decodeLenient, deflate, encodeBase64url, inflate, sha256 } = adapter
  const unpack = async (packed: Uint8Array<ArrayBuffer>, limit = 16_384) => inflate(packed, limit)

  test('inflates what either adapter deflates', async () => {
    expect(await unpack(await deflate(list))).toEqual(list)
    expect(await unpack(bytes(good), 1024)).toEqual(list)
  })

  test.each([
    ['one byte too many', bytes(good), 1023, 'STATUS_LIST_TOO_LARGE'],
    ['a bomb', bytes(deflateSync(new Uint8Array(50_000_000))), 16_384, 'STATUS_LIST_TOO_LARGE'],
    ['nothing', bytes(), 16_384, 'STATUS_LIST_COMPRESSION'],
    ['cut', bytes(good.subarray(0, -5)), 16_384, 'STATUS_LIST_COMPRESSION'],
    ['a checksum cut', bytes(good.subarray(0, -1)), 16_384, 'STATUS_LIST_COMPRESSION'],
    [
      'a checksum changed',
      bytes(good).map((byte, at) => (at === good.length - 1 ? byte ^ 1 : byte)),
      16_384,
      'STATUS_LIST_COMPRESSION',
    ],
    ['gzip', bytes(gzipSync(list)), 16_384, 'STATUS_LIST_COMPRESSION'],
    ['raw deflate', bytes(deflateRawSync(list)), 16_384, 'STATUS_LIST_COMPRESSION'],
    [
      'a preset dictionary',
      bytes(deflateSync(list, { dictionary: Buffer.from('0000') })),
      16_384,
      'STATUS_LIST_COMPRESSION',
    ],
  ])('refuses %s', async (__, packed, limit, reason) => {
    await expect(unpack(packed, limit)).rejects.toMatchObject({ message: reason })
  })

  test.each([
    ['text', Buffer.from('tail')],
    ['a zero', Buffer.of(0)],
    ['a second stream', good],
  ])('refuses %s after the end of the stream', async (__, tail) => {
    await expect(unpack(bytes(good, tail))).rejects.toMatchObject({
      message: expect.stringMatching(/^STATUS_LIST_(?:TRAILING_BYTES|COMPRESSION)$/),
    })
  })

  test.each([0, 1, 2, 3, 4, 63, 64, 65, 40_000])('decodes what it encodes: %s bytes', (length) => {
    const data = Uint8Array.from({ length }, (__, at) => (at * 7 + 250) % 256)
    const text = encodeBase64url(data)
    expect(text).toBe(Buffer.from(data).toString('base64url'))
    expect([...decodeLenient(text)]).toEqual([...data])
  })

  test.each(['AB', 'AAB', 'AA==', 'AA\n', ' AAAA', 'A+AA', 'A/AA'])(
    'encodes what it decodes from %j, which is not strict, as another text',
    (text) => {
      expect(encodeBase64url(decodeLenient(text))).not.toBe(text)
    },
  )

  test('digests as FIPS 180-4 says', async () => {
    const digest = await sha256(new TextEncoder().encode('abc'))
    expect(Buffer.from(digest).toString('hex')).toMatch(
      /^ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad$/,
    )
  })
})
