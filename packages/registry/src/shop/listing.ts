import { readPageAddress } from '@liangpai/core'
import { isHost, isListingId } from '@liangpai/core/issue'
import { platformNames } from '@liangpai/presentation'
import { findHost, type HostTable, listingHostOf } from './hostPolicy.ts'
import type { ShopFault } from './shopAddress.ts'

/**
 * Reads the marketplace of a listing: its host, an address there, or its name. A known marketplace has one host for all
 * listings, the one under which the table has it, so that the platform asks for the same.
 */
export function readListingHost(typed: string, hosts: HostTable): { host: string } | { fault: ShopFault } {
  const named = platformHost(typed, hosts)
  if (named !== undefined) return { host: named }
  const page = readPageAddress(typed)
  const host = page === undefined ? '' : new URL(page).hostname
  if (!isHost(host)) return { fault: { refusal: 'listingHostInvalid' } }
  const found = findHost(host, hosts)
  return { host: found ? listingHostOf(found) : host }
}

/** The first host of the platform that has this name in any language. */
function platformHost(typed: string, hosts: HostTable): string | undefined {
  const name = typed.normalize('NFKC').trim().toLowerCase()
  const isNamed = ({ platform }: HostTable[string]) =>
    platform !== undefined && Object.values(platformNames[platform]).some((words) => words.toLowerCase() === name)
  return Object.entries(hosts).find(([, entry]) => isNamed(entry))?.[0]
}

/** A spreadsheet's rounded number: `7.12E+17`, `7.12e17`, `7E+17`, `712345678901.5`. */
const ROUNDED = /^[+-]?\d+(?:[.,]\d+(?:e[+-]?\d+)?|e[+-]\d+)$/i
/** What a spreadsheet or a person puts around a number: an apostrophe that makes it text, quotation marks, `#`, blanks. */
const AROUND = /^[\s\p{Quotation_Mark}'’＇#№]+|[\s\p{Quotation_Mark}.,;。，；]+$/gu

/**
 * Reads the id of a shop on a marketplace: in any width, blanks between its digits left out. A number that a spreadsheet
 * has rounded is never guessed.
 */
export function readListingId(typed: string): { id: string } | { fault: ShopFault } {
  const plain = typed
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(AROUND, '')
  if (ROUNDED.test(plain)) return { fault: { refusal: 'listingIdRounded' } }
  const id = /^[\d\s]+$/.test(plain) ? plain.replace(/\s/g, '') : plain
  return isListingId(id) ? { id } : { fault: { refusal: 'listingIdInvalid' } }
}
