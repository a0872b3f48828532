import type { Bundle } from '@liangpai/core'
import { FetchError } from './fetchError.ts'
import type { Fetched, Reading, Transport } from './transport.ts'

/** Where a bundle is, and the hosts whose word that a badge is not in effect counts for it. */
export type Place = { url: string; authorities: ReadonlySet<string> }

/** Where bundles come from; `undefined` and errors are those of `fetchBundle`. */
export type BundleSource = (place: Place, reading?: Reading) => Promise<Bundle | undefined>

/**
 * Fetches a bundle. `undefined` is the registry's own word that the badge is not in effect: a 404 with the problem
 * code `notInEffect`, and only from a host that may say so. Every other failure throws `FetchError`.
 */
export async function fetchBundle(get: Transport, place: Place, reading: Reading = {}): Promise<Bundle | undefined> {
  const { url, authorities } = place
  const fetched = await get(url, reading)
  if (fetched.status === 200) return readBundle(fetched, url)
  if (isNotInEffect(fetched) && authorities.has(new URL(url).origin)) return undefined
  throw new FetchError('STATUS_REFUSED', { url, status: fetched.status })
}

/** Only that it is an object: its members are for the judge. A hotel's login page is no bundle. */
function readBundle({ text, status }: Fetched, url: string): Bundle {
  const value = parse(text)
  if (!isRecord(value)) throw new FetchError('ANSWER_UNREADABLE', { url, status })
  return value as Bundle
}

function isNotInEffect({ status, contentType, text }: Fetched): boolean {
  if (status !== 404 || !/^application\/problem\+json\b/i.test(contentType)) return false
  const problem = parse(text)
  return isRecord(problem) && problem['code'] === 'notInEffect'
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
