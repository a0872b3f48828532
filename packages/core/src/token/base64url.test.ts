import { expect, test } from 'vitest'
import { decodeBase64url } from './base64url.ts'

test.each(['A', 'AAAAA', 'AA=', 'AA==', 'AA\n', ' AAAA', 'A+AA', 'A/AA', 'AA.A', 'AAA\u0100', 'é===', '\0AAA'])(
  '%j has characters or a length that no base64url has',
  (text) => {
    expect(() => decodeBase64url(text)).toThrow('BASE64_INVALID')
  },
)

test.each(['AB', 'AAB'])('%j has unused bits that are set', (text) => {
  expect(() => decodeBase64url(text)).toThrow('BASE64_NONCANONICAL')
})
