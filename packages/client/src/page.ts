import { type Listing, readPageAddress, type VerifyContext } from '@liangpai/core'

/** What a badge is verified for: an address as people type it or parsed, a listing, or `null` for neither. */
export type Page = VerifyContext['page'] | URL

/**
 * What a caller wants a badge verified for: an address as people type it, a listing, or `null`. `undefined` if it cannot
 * be read: a mistake that must never look like another shop's page.
 */
export function readPage(page: unknown): VerifyContext['page'] | undefined {
  if (page === null) return null
  if (typeof page === 'string') return readAddress(page)
  return typeof page === 'object' ? readObject(page) : undefined
}

/** Nothing that an object does while it is looked at makes it throw. */
function readObject(page: object): VerifyContext['page'] | undefined {
  try {
    return page instanceof URL ? readAddress(page.href) : readListing(page)
  } catch {
    return undefined
  }
}

/** An address as core reads it. U+FFFD stands for bytes that nobody can read any more. */
export const readAddress = (text: string): string | undefined =>
  text.includes('\uFFFD') ? undefined : readPageAddress(text)

/** Reads each member once. */
function readListing(listing: object): Listing | undefined {
  const { host, id } = listing as { [name: string]: unknown }
  return typeof host === 'string' && typeof id === 'string' ? { host, id } : undefined
}
