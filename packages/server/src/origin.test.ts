import { expect, test } from 'vitest'
import { checkOrigin, settledOrigin } from './origin.ts'

test.each([
  'https://badge.example',
  'https://badge.example:8443',
  'http://localhost:8787',
  'http://qinghe.localhost:8788',
])('%s is an origin', (origin) => expect(checkOrigin(origin)).toBe(origin))

test.each([
  '',
  'badge.example',
  'http://badge.example',
  'https://badge.example/',
  'https://badge.example/o',
  'https://Badge.example',
  'https://u@badge.example',
  'http://localhost.example',
  'https://[::1]',
  'ftp://localhost',
])('%j is not an origin', (origin) => {
  expect(() => checkOrigin(origin)).toThrow(expect.objectContaining({ code: 'originInvalid' }) as Error)
})

test('an origin is the recorded one, and another one is refused', () => {
  const [recorded, other] = ['https://badge.example', 'https://other.example']
  expect([settledOrigin(undefined, recorded), settledOrigin(recorded, undefined)]).toEqual([recorded, recorded])
  expect(() => settledOrigin(other, recorded)).toThrow(expect.objectContaining({ code: 'originChanged' }) as Error)
  expect(() => settledOrigin(undefined, undefined)).toThrow(expect.objectContaining({ code: 'originMissing' }) as Error)
})
