import { must } from '../fault.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Uint8Array(128).fill(255)
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i

/** Bytes of strict base64url: no padding, no white space, no unused bits set (RFC 4648 sections 3.5 and 5). */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> {
  const { length } = text
  must(length % 4 !== 1, 'BASE64_INVALID')
  const bytes = new Uint8Array((length * 3) >> 2)
  let held = 0
  let bits = 0
  for (let i = 0, at = 0; i < length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? 255
    must(value < 64, 'BASE64_INVALID')
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) bytes[at++] = held >> (bits -= 8)
  }
  must((held & ((1 << bits) - 1)) === 0, 'BASE64_NONCANONICAL')
  return bytes
}

/** Base64url without padding (RFC 7515 section 2). */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 6;) text += ALPHABET[(held >> (bits -= 6)) & 63]
  }
  return bits > 0 ? text + ALPHABET[(held << (6 - bits)) & 63] : text
}
