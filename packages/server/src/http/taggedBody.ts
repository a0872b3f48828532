import { createHash } from 'node:crypto'

/** A body with its strong ETag and the headers of a full answer, `etag` among them. */
export type TaggedBody<Body extends string | Uint8Array<ArrayBuffer> = string | Uint8Array<ArrayBuffer>> = {
  body: Body
  etag: string
  headers: Readonly<Record<string, string>>
}

/** The strong ETag of a body: 22 characters of its SHA-256. */
export const etagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

/** A body under its own ETag; `headers` are those of the full answer without it. */
export function tagBody<Body extends TaggedBody['body']>(
  body: Body,
  headers: Readonly<Record<string, string>>,
): TaggedBody<Body> {
  const etag = etagOf(body)
  return { body, etag, headers: { ...headers, etag } }
}

/** `Cache-Control` of an answer that may be kept for so many seconds; 0 asks to revalidate always. */
export const cacheControl = (maxAge: number): string => (maxAge > 0 ? `public, max-age=${maxAge}` : 'no-cache')

/** 304 if the client's ETag matches, otherwise the full body. */
export function respond({ body, etag, headers }: TaggedBody, ifNoneMatch: string | null | undefined): Response {
  if (!ifNoneMatch || !matches(ifNoneMatch, etag)) return new Response(body, { headers })
  const { 'content-type': _, ...others } = headers
  return new Response(null, { status: 304, headers: others })
}

/** Weak comparison of `If-None-Match` (RFC 9110, section 13.1.2): a proxy that compresses makes an ETag weak. */
function matches(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}
