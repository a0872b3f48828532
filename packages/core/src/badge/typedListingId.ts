import { isListingId } from './shop.ts'

/** Why a text is no id of a shop: a spreadsheet has rounded it, or it is another thing than an id. */
export type ListingIdFault = 'LISTING_ID_ROUNDED' | 'LISTING_ID_INVALID'

/** The id of a shop on a marketplace as a person typed it, or why it cannot be read. */
export type TypedListingId = { id: string } | { fault: ListingIdFault }

/** A spreadsheet's rounded number: `7.12E+17`, `7.12e17`, `7E+17`, `712345678901.5`. */
const ROUNDED = /^[+-]?\d+(?:[.,]\d+(?:e[+-]?\d+)?|e[+-]\d+)$/i
/** By which a spreadsheet keeps a number as text. */
const FORMULA = /^="(.*)"$/
/** What a spreadsheet or a person puts around a number: an apostrophe that makes it text, quotation marks, `#`, blanks. */
const AROUND = /^[\s\p{Quotation_Mark}'’＇#№]+|[\s\p{Quotation_Mark}.,;:。，；]+$/gu

/**
 * Reads the id of a shop on a marketplace (PROFILE 4) as people type and paste it: in any width, blanks between its digits
 * left out. A number that a spreadsheet has rounded is never guessed.
 */
export function readListingId(typed: string): TypedListingId {
  if (typeof typed !== 'string' || typed.length > 256) return { fault: 'LISTING_ID_INVALID' }
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .replace(FORMULA, '$1')
    .replace(AROUND, '')
  if (ROUNDED.test(text)) return { fault: 'LISTING_ID_ROUNDED' }
  const id = /^[\d\s]+$/.test(text) ? text.replace(/\s/g, '') : text
  return isListingId(id) ? { id } : { fault: 'LISTING_ID_INVALID' }
}
