import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { parseAccept } from 'hono/utils/accept'
import { LRUCache } from 'lru-cache'

type Bytes = Uint8Array<ArrayBuffer>

const brotliBytes = promisify<string | Bytes, object, Buffer>(brotliCompress)
const gzipBytes = promisify<string | Bytes, object, Buffer>(gzip)

/** In the order in which they are preferred: the smallest result first. */
const encoders = {
  br: (body: string | Bytes) => brotliBytes(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (body: string | Bytes) => gzipBytes(body, { level: 9 }),
}

/** A coding that compresses. */
export type Compression = keyof typeof encoders

/** The content codings in use (RFC 9110, section 8.4.1); `identity` is the body as it is. */
export type ContentCoding = 'identity' | Compression

/** Each of them, in the order of preference. */
export const compressions = Object.keys(encoders) as readonly Compression[]

type Source = { body: string | Bytes; coding: Compression }

/** A request without the header accepts any coding, and gets the body as it is. */
const ANY: readonly ContentCoding[] = ['identity', ...compressions]
const SMALLEST_FIRST: readonly ContentCoding[] = [...compressions, 'identity']
/** Below any weight that a header can give: three digits (RFC 9110, section 12.4.2). */
const LEAST = 0.0001

/**
 * The codings that an `Accept-Encoding` accepts, the best one first: by their weights, then the smallest (RFC 9110,
 * section 12.5.3). Empty if it accepts none of ours.
 */
export const acceptedCodings = (acceptEncoding: string | null): readonly ContentCoding[] =>
  acceptEncoding === null ? ANY : accepted.memo(acceptEncoding)

/** Browsers of one kind all send the same header. */
const accepted = new LRUCache<string, readonly ContentCoding[]>({ max: 100, memoMethod: parseCodings })

function parseCodings(acceptEncoding: string): readonly ContentCoding[] {
  const weights = new Map(parseAccept(acceptEncoding).map(({ type, q }) => [type.toLowerCase(), q]))
  const weightOf = (coding: ContentCoding): number =>
    weights.get(coding) ??
    (coding === 'gzip' ? weights.get('x-gzip') : undefined) ??
    weights.get('*') ??
    (coding === 'identity' ? LEAST : 0)
  return SMALLEST_FIRST.filter((coding) => weightOf(coding) > 0).sort((a, b) => weightOf(b) - weightOf(a))
}

const MEMORY_BYTES = 64 * 1024 * 1024

const compressed = new LRUCache<string, Bytes, Source>({
  maxSize: MEMORY_BYTES,
  sizeCalculation: ({ byteLength }) => byteLength,
  ignoreFetchAbort: true,
  // A copy: the encoder's own buffer has 16 kB, whatever is in it.
  fetchMethod: async (_etag, _stale, { context: { body, coding } }) => new Uint8Array(await encoders[coding](body)),
})

/** A body in a coding, from memory where this ETag was compressed before. The encoder runs on another thread. */
export const compress = async (etag: string, context: Source): Promise<Bytes> =>
  compressed.get(etag) ?? compressed.forceFetch(etag, { context })
