import type { Fetched, Transport } from './transport.ts'

/** Answers that are kept: at 64 kB each, 16 MB at the most. */
const KEPT = 256

/** Asks for what it has had before only whether there is anything newer (`If-None-Match`), and answers from memory if not. */
export function revalidating(get: Transport): Transport {
  // A browser keeps answers itself, and the header would cost it a preflight.
  if (typeof location !== 'undefined') return get
  const kept = new Map<string, Fetched>()
  return async (url, reading = {}) => {
    if (reading.etag !== undefined) return get(url, reading)
    const known = kept.get(url)
    const fetched = await get(url, { ...reading, etag: known?.etag })
    const answer = fetched.status === 304 && known ? known : fetched
    kept.delete(url)
    if (answer.status === 200 && answer.etag !== undefined) kept.set(url, answer)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return answer
  }
}
