/** Digits and capitals as a badge's number has them: no I, L, O or U, which are read as others. */
export const PROOF_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many of them a number has: forty random bits, which nobody guesses at the rate that is answered. */
export const PROOF_CHARACTERS = 8

const FORM = /^[0-9A-HJKMNP-TV-Z]{8}$/
const PREFIX = 'VH'

/** White space, dashes, quotation marks, full stops, and characters that nobody sees. */
const DROPPED = /[\p{space}\p{Pd}\u2212\p{QMark}\p{DI}.。]/gu

/** The number of a proof from bytes that were drawn: five bits of each. Throws a `RangeError` for too few. */
export function proofNumberFrom(bytes: Uint8Array): string {
  if (bytes.length < PROOF_CHARACTERS) throw new RangeError('too few bytes')
  return Array.from(bytes.subarray(0, PROOF_CHARACTERS), (byte) => PROOF_ALPHABET[byte % 32]).join('')
}

/**
 * The eight characters of a number as people type it: with or without VH, any case, I and L for 1, O for 0. `undefined` for what
 * is no number.
 */
export function parseProofNumber(text: string): string | undefined {
  if (text.length > 256) return undefined
  const typed = text.normalize('NFKC').replace(DROPPED, '').toUpperCase()
  const own = typed.length > PROOF_CHARACTERS && typed.startsWith(PREFIX) ? typed.slice(PREFIX.length) : typed
  const characters = own.replace(/[IL]/g, '1').replace(/O/g, '0')
  return FORM.test(characters) ? characters : undefined
}

/** A number in print: `VH-5K8T-2MQW`. */
export const formatProofNumber = (number: string): string => `${PREFIX}-${number.slice(0, 4)}-${number.slice(4)}`
