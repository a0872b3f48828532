import { must } from '../fault.ts'

/** Crockford base32: no I, L, O or U. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const FORM = /^[0-9A-HJKMNP-TV-Z]{12}$/

/** The check character of 11 characters: Luhn mod 32, factor 2 on the rightmost, alternating, so on the first too (PROFILE 4). */
export function checkCharacter(eleven: string): string {
  let sum = 0
  for (let at = 0; at < 11; at++) {
    const product = ALPHABET.indexOf(eleven[at] ?? '') * (at % 2 ? 1 : 2)
    sum += Math.floor(product / 32) + (product % 32)
  }
  return ALPHABET[(32 - (sum % 32)) % 32] ?? ''
}

/** Reads a `badge_no` claim: canonical form, correct check character. */
export function readBadgeNoClaim(value: unknown): string {
  must(typeof value === 'string' && FORM.test(value), 'BADGE_NO_INVALID')
  must(checkCharacter(value.slice(0, 11)) === value[11], 'BADGE_NO_CHECK')
  return value
}

/** White space, dashes, quotation marks, and characters that nobody sees: default-ignorable ones. */
const DROPPED = /[\p{space}\p{Pd}\u2212\p{QMark}\p{DI}]/gu

/** The characters of a text as a badge number is printed. */
export const badgeNoCharacters = (text: string): string =>
  text.normalize('NFKC').replace(DROPPED, '').toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0')

/**
 * The canonical form of a badge number that a person typed (PROFILE 4): after NFKC, any case, I and L for 1, O for 0; white
 * space, dashes, quotation marks and default-ignorable characters drop out. `undefined` if the text is not a badge number.
 */
export function parseBadgeNo(text: string): string | undefined {
  if (typeof text !== 'string' || text.length > 256) return undefined
  const characters = badgeNoCharacters(text)
  return FORM.test(characters) && checkCharacter(characters.slice(0, 11)) === characters[11] ? characters : undefined
}

/** A canonical badge number in print: `7K3M-9QXW-2BHK`. Text of another length stays as it is. */
export const formatBadgeNo = (badgeNo: string): string => badgeNo.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3')
