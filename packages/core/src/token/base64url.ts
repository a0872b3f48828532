import { decodeLenient, encodeBase64url } from '#crypto'
import { must } from '../fault.ts'

export { encodeBase64url }

/** Decodes strict base64url: no padding, no white space, no unused bits set (RFC 4648 sections 3.5 and 5). */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> {
  must(text.length % 4 !== 1 && /^[\w-]*$/.test(text), 'BASE64_INVALID')
  const bytes = decodeLenient(text)
  must(encodeBase64url(bytes) === text, 'BASE64_NONCANONICAL')
  return bytes
}
