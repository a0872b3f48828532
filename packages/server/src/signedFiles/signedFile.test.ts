import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { makeSigningKey } from '../testing/signingKey.ts'
import { readSignedFile, signFile } from './signedFile.ts'
import type { SigningKey } from './signingKey.ts'

const schema = z.strictObject({ station: z.string() })
const content = { station: '云汀市网络消费者维权服务站' }

let ours: SigningKey
let theirs: SigningKey
let file: string
beforeAll(async () => {
  ours = await makeSigningKey()
  theirs = await makeSigningKey()
  file = await signFile(ours, 'liangpai-finding+jwt', content)
})

const read = (text: string, typ: Parameters<typeof readSignedFile>[1]['typ'] = 'liangpai-finding+jwt') =>
  readSignedFile(text, { typ, thumbprints: [ours.thumbprint], schema }).then(
    (result) => result.content as unknown,
    (error: { code: string }) => error.code,
  )

const changed = (part: 0 | 1 | 2, change: (text: string) => string) =>
  file
    .split('.')
    .map((text, at) => (at === part ? change(text) : text))
    .join('.')
const reencoded = (change: (json: Record<string, unknown>) => object) => (text: string) =>
  Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(text, 'base64url').toString())))).toString('base64url')

test('a file of a known key is read, also with white space around it', async () => {
  expect(await read(`\n${file}\r\n`)).toEqual(content)
})

test('a file of another key is refused, though its signature holds', async () => {
  expect(await read(await signFile(theirs, 'liangpai-finding+jwt', content))).toBe('fileKeyUnknown')
})

test('a file of another kind is refused, though its key is known', async () => {
  expect(await read(file, 'liangpai-organizations+jwt')).toBe('signedFileUnreadable')
})

test('a changed content, signature or key is refused', async () => {
  expect(
    await read(
      changed(
        1,
        reencoded(() => ({ station: '另一个' })),
      ),
    ),
  ).toBe('fileForged')
  expect(await read(changed(2, (text) => `${text.slice(0, -4)}AAAA`))).toBe('fileForged')
  expect(
    await read(
      changed(
        0,
        reencoded((header) => ({ ...header, jwk: theirs.publicJwk })),
      ),
    ),
  ).toBe('fileForged')
})

test.each(['none', 'HS256'])('algorithm %s is refused', async (alg) => {
  expect(
    await read(
      changed(
        0,
        reencoded((header) => ({ ...header, alg })),
      ),
    ),
  ).toBe('signedFileUnreadable')
})

test('what is no file at all, or not by the schema, is refused', async () => {
  for (const text of ['', 'a.b.c', file.slice(0, 40), '<html>', `${file}.${file}`])
    expect(await read(text), text).toBe('signedFileUnreadable')
  expect(await read(await signFile(ours, 'liangpai-finding+jwt', { station: 1 }))).toBe('signedFileUnreadable')
})
