import { decodeLenient, encodeBase64url } from '#crypto'
import { attempt, must, refuse } from '../fault.ts'

export { encodeBase64url }

/** Decodes strict base64url: no padding, no white space, no unused bits set (RFC 4648 sections 3.5 and 5). */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = attempt(() => decodeLenient(text), 'BASE64_INVALID')
  if (encodeBase64url(bytes) === text) return bytes
  must(text.length % 4 !== 1 && /^[\w-]*$/.test(text), 'BASE64_INVALID')
  refuse('BASE64_NONCANONICAL')
}
