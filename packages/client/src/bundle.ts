import type { Bundle } from '@liangpai/core'
import { FetchError } from './fetchError.ts'
import type { ReadOptions, ReadResponse, Transport } from './transport.ts'

/** The address of a bundle, and the origins that may say of it that the badge is not in effect. */
export type BundleLocation = { url: string; authorities: ReadonlySet<string> }

/** Gives bundles by location: from the network or a snapshot. Resolves and throws as `fetchBundle` does. */
export type BundleSource = (location: BundleLocation, options?: ReadOptions) => Promise<Bundle | undefined>

/**
 * Fetches a bundle. `undefined` means that the badge is not in effect: a 404 with the problem code `notInEffect`, from an
 * origin that may say so. Every other failure throws `FetchError`.
 */
export async function fetchBundle(
  get: Transport,
  { url, authorities }: BundleLocation,
  options: ReadOptions = {},
): Promise<Bundle | undefined> {
  const response = await get(url, options)
  if (response.status === 200) return readBundle(response, url)
  if (saysNotInEffect(response) && authorities.has(new URL(url).origin)) return undefined
  throw new FetchError('STATUS_REFUSED', { url, status: response.status })
}

/**
 * Checks only that it is a bundle, and of this version; the verifier checks the rest. Anything else says nothing of the
 * badge: captive portals answer 200 with HTML or JSON of their own.
 */
function readBundle({ text, status }: ReadResponse, url: string): Bundle {
  const value = parseJson(text)
  if (!isRecord(value) || value['v'] !== 1 || typeof value['badge'] !== 'string')
    throw new FetchError('ANSWER_UNREADABLE', { url, status })
  return value as Bundle
}

function saysNotInEffect({ status, contentType, text }: ReadResponse): boolean {
  if (status !== 404 || !/^application\/problem\+json\b/i.test(contentType)) return false
  const problem = parseJson(text)
  return isRecord(problem) && problem['code'] === 'notInEffect'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
