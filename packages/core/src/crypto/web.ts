import { refuse } from '../fault.ts'
import { UsageError } from '../usageError.ts'

/** A public key, imported for checking signatures. */
export type VerifyKey = CryptoKey

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** WebCrypto's `subtle`. Throws `CRYPTO_MISSING` where it is absent: outside secure contexts and in old engines. */
export function requireCrypto(): SubtleCrypto {
  const subtle = globalThis.crypto?.subtle
  if (!subtle) throw new UsageError('CRYPTO_MISSING')
  return subtle
}

/** Decodes base64url, whatever its unused bits are. */
export function decodeLenient(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** Encodes base64url without padding (RFC 7515 section 2). */
export function encodeBase64url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await requireCrypto().digest('SHA-256', bytes))
}

export const importJwk = (jwk: { kty: string; crv: string; x: string; y: string }): Promise<VerifyKey> =>
  requireCrypto().importKey('jwk', jwk, algorithm, false, ['verify'])

export const verifySignature = (
  key: VerifyKey,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean> => requireCrypto().verify(algorithm, key, signature, data)

/** Bytes written at a time. Inflated, at most a thousand times as many wait to be read. */
const PIECE = 1024

/** Inflates zlib data (RFC 1950). Stops once the output exceeds `limit`, so a bomb costs next to no memory. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream('deflate')
  feed(writable.getWriter(), bytes)
  const reader = readable.getReader()
  const out = new Uint8Array(limit)
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return out.slice(0, length)
      out.set(value, length) // a RangeError beyond the limit
      length += value.length
    }
  } catch (error) {
    reader.cancel().catch(() => {})
    refuse(error instanceof RangeError ? 'STATUS_LIST_TOO_LARGE' : 'STATUS_LIST_COMPRESSION')
  }
}

/** Queues all pieces; backpressure holds each until the output of the one before is read. The reader reports errors. */
function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array<ArrayBuffer>): void {
  for (let at = 0; at < bytes.length; at += PIECE) writer.write(bytes.subarray(at, at + PIECE)).catch(() => {})
  writer.close().catch(() => {})
}

/** Compresses bytes to zlib data (RFC 1950). */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
