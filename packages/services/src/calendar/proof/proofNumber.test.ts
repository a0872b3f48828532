import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatProofNumber, parseProofNumber, PROOF_ALPHABET, proofNumberFrom } from './proofNumber.ts'

test.each([
  'VH-5K8T-2MQW',
  'vh 5k8t 2mqw',
  '5K8T2MQW',
  '5k8t—2mqw',
  '“VH-5K8T-2MQW”。',
  'ＶＨ－５Ｋ８Ｔ－２ＭＱＷ',
  'V\u200bH-5K8T-2MQW\n',
])('%j is read as people type it', (typed) => {
  expect(parseProofNumber(typed)).toBe('5K8T2MQW')
})

test('letters that look like digits are read as these', () => {
  expect(parseProofNumber('vh-ioil-0000')).toBe('10110000')
})

test('a number that itself begins with VH is read with and without the prefix', () => {
  expect(parseProofNumber('VH5K8T2M')).toBe('VH5K8T2M')
  expect(parseProofNumber('VH-VH5K-8T2M')).toBe('VH5K8T2M')
})

test.each(['', 'VH', 'VH-5K8T-2MQ', '5K8T-2MQW-7', 'VH-5K8T-2MQU', '许嘉木', '5K8T/2MQ', '0'.repeat(257)])(
  '%j is no number',
  (typed) => {
    expect(parseProofNumber(typed)).toBeUndefined()
  },
)

test('any bytes make a number that is read as it is printed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 16 }), (bytes) => {
      const number = proofNumberFrom(bytes)
      expect(parseProofNumber(formatProofNumber(number))).toBe(number)
      expect(parseProofNumber(number)).toBe(number)
    }),
  )
})

test('each character is drawn as often as any other', () => {
  const first = Array.from({ length: 256 }, (_one, at) => proofNumberFrom(new Uint8Array(8).fill(at))[0])
  for (const character of PROOF_ALPHABET) expect(first.filter((one) => one === character)).toHaveLength(8)
})

test('too few bytes make no number', () => {
  expect(() => proofNumberFrom(new Uint8Array(7))).toThrow(RangeError)
})
