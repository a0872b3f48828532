import QuickLRU from 'quick-lru'
import type { ReadResponse, Transport } from './transport.ts'

/** Responses to remember, up to twice as many between two clean-ups: 16 MB at 64 kB each. */
const RESPONSES = 128

/**
 * Adds `If-None-Match` to reads whose response is remembered, and answers a 304 from memory. Browsers do so themselves,
 * and the header would cost them a preflight; there the transport is returned as it is.
 */
export function withRevalidation(get: Transport): Transport {
  if (typeof location !== 'undefined') return get
  const responses = new QuickLRU<string, ReadResponse>({ maxSize: RESPONSES })
  return async (url, options = {}) => {
    if (options.etag !== undefined) return get(url, options)
    const remembered = responses.get(url)
    const response = await get(url, { ...options, etag: remembered?.etag })
    if (response.status === 304 && remembered) return remembered
    if (response.status === 200 && response.etag !== undefined) responses.set(url, response)
    else responses.delete(url)
    return response
  }
}
