import { expect, test } from 'vitest'
import { createSigner, generateJwk, signToken } from '../issue/index.ts'
import { readSignedToken } from './signedToken.ts'

const jwk = await generateJwk()
const token = await signToken('receipt+jwt', { iss: 'https://badge.example', iat: 1 }, await createSigner(jwk))

test('a token of the expected type is read, and its signature holds by the key that it names alone', async () => {
  const read = readSignedToken(token, 'receipt+jwt')
  expect(read).toMatchObject({ kid: jwk.kid, payload: { iss: 'https://badge.example', iat: 1 } })
  expect(await read!.isSignedBy(jwk)).toBe(true)
  expect(await read!.isSignedBy(await generateJwk())).toBe(false)
})

test('a token whose payload was replaced is not signed by its key', async () => {
  const [head, , signature] = token.split('.')
  const payload = Buffer.from('{"iss":"https://badge.example","iat":2}').toString('base64url')
  expect(await readSignedToken([head, payload, signature].join('.'), 'receipt+jwt')!.isSignedBy(jwk)).toBe(false)
})

test.each([
  ['a token of another type', token, 'badge+jwt'],
  ['a token without signature', token.slice(0, token.lastIndexOf('.') + 1), 'receipt+jwt'],
  ['a text', '回执', 'receipt+jwt'],
  ['nothing', '', 'receipt+jwt'],
])('%s is not read', (_, text, typ) => {
  expect(readSignedToken(text, typ)).toBeUndefined()
})
