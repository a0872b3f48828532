import type { Published } from '../registry.ts'

/** Headers of every public read: any page may read it, and no cookie goes with it. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
}

/** Tells search engines to leave alone what a member may withdraw. */
export const UNLISTED = { 'x-robots-tag': 'noindex, noarchive' }

/** Bytes under an ETag, with how long they may be kept; `Last-Modified` is never sent, it would date an ending. */
export type Kept = { body: string | Uint8Array<ArrayBuffer>; etag: string; headers: Record<string, string> }

/** `Cache-Control` of an answer that may be kept for so many seconds; 0 asks to revalidate always. */
const cacheControl = (maxAge: number): string => (maxAge > 0 ? `public, max-age=${maxAge}` : 'no-cache')

const kept = new WeakMap<Published, Kept>()

/** A published answer with its headers, put together once as long as it stays the same. */
export function keptOf(published: Published, extra: Record<string, string> = {}): Kept {
  const known = kept.get(published)
  if (known) return known
  const { body, etag, contentType, maxAge } = published
  const headers = { 'content-type': contentType, 'cache-control': cacheControl(maxAge), etag, ...OPEN, ...extra }
  const answer = { body, etag, headers }
  kept.set(published, answer)
  return answer
}

/** Answers 304 to who has it already, and else the whole. */
export function respond({ body, etag, headers }: Kept, ifNoneMatch: string | null | undefined): Response {
  if (!ifNoneMatch || !matches(ifNoneMatch, etag)) return new Response(body, { headers })
  const { 'content-type': _, ...others } = headers
  return new Response(null, { status: 304, headers: others })
}

/** Weak comparison of `If-None-Match` (RFC 9110, 13.1.2): a proxy that compresses makes an ETag weak. */
function matches(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}
