import { etagOf } from '../etag.ts'
import { acceptedCodings, compress, compressions, type ContentCoding } from './contentCoding.ts'

/**
 * A body with its strong ETag and the headers of a full answer. Each coding of it has an ETag of its own. A body that
 * holds a secret together with what its caller sent must not be compressed, or its length would tell of the secret.
 */
export type TaggedBody<Body extends string | Uint8Array<ArrayBuffer> = string | Uint8Array<ArrayBuffer>> = {
  body: Body
  etag: string
  headers: Readonly<Record<string, string>>
  /** Bytes of the body as it is. */
  size: number
  /** Whether it is sent compressed to those who accept that. */
  compressible: boolean
}

/** Pictures are compressed already. */
const COMPRESSED_TYPES = /^image\/(?!svg)/

/** A body under its ETag; `headers` are those of the full answer without `etag`, `content-encoding` and `vary` by it. */
export function tagBody<Body extends TaggedBody['body']>(
  body: Body,
  headers: Readonly<Record<string, string>>,
  etag = etagOf(body),
): TaggedBody<Body> {
  const compressible = !COMPRESSED_TYPES.test(headers['content-type'] ?? '')
  const vary = [headers['vary'], 'Accept-Encoding'].filter(Boolean).join(', ')
  const size = Buffer.byteLength(body)
  return { body, etag, headers: compressible ? { ...headers, vary } : headers, size, compressible }
}

/** `Cache-Control` of an answer that may be kept for so many seconds; 0 asks to revalidate always. */
export const cacheControl = (maxAge: number): string => (maxAge > 0 ? `public, max-age=${maxAge}` : 'no-cache')

/** Compresses a body before it is asked for. */
export async function compressAhead({ body, etag, compressible }: TaggedBody): Promise<void> {
  if (compressible) await Promise.all(compressions.map((coding) => compress(etagIn(etag, coding), { body, coding })))
}

/**
 * The body in the coding that the request prefers, or 304 if `If-None-Match` has its ETag in an acceptable coding; an
 * answer of another status than 200 has no 304. Where the request accepts no coding of ours, the body is sent as it is.
 */
export async function respond(tagged: TaggedBody, request: Headers, status = 200): Promise<Response> {
  const codings = tagged.compressible ? acceptedCodings(request.get('accept-encoding')) : IDENTITY
  const matched = status === 200 ? matchedTag(request.get('if-none-match'), tagged.etag, codings) : undefined
  if (matched !== undefined && matched !== '*') return notModified(tagged, matched)
  const { body, coding } = await represent(tagged, codings)
  const etag = etagIn(tagged.etag, coding)
  if (matched === '*') return notModified(tagged, etag)
  const encoding = coding === 'identity' ? {} : { 'content-encoding': coding }
  return new Response(body, { status, headers: { ...tagged.headers, etag, ...encoding } })
}

const IDENTITY: readonly ContentCoding[] = ['identity']

const etagIn = (etag: string, coding: ContentCoding): string =>
  coding === 'identity' ? etag : `${etag.slice(0, -1)}-${coding}"`

/** A coding that does not make the body smaller is not used, unless the body may not be sent as it is. */
async function represent({ body, etag, size }: TaggedBody, codings: readonly ContentCoding[]) {
  for (const coding of codings) {
    if (coding === 'identity') break
    const bytes = await compress(etagIn(etag, coding), { body, coding })
    if (bytes.byteLength < size || !codings.includes('identity')) return { body: bytes, coding }
  }
  return { body, coding: 'identity' as const }
}

/** `Vary` and the like, but not the type of a body that is not there. */
function notModified({ headers: { 'content-type': _, ...headers } }: TaggedBody, etag: string): Response {
  return new Response(null, { status: 304, headers: { ...headers, etag } })
}

/** Weak comparison of `If-None-Match` (RFC 9110, section 13.1.2): a proxy that compresses makes an ETag weak. */
function matchedTag(ifNoneMatch: string | null, etag: string, codings: readonly ContentCoding[]): string | undefined {
  if (ifNoneMatch === null) return undefined
  const etags = codings.map((coding) => etagIn(etag, coding))
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.find((tag) => tag === '*' || etags.includes(tag))
}
