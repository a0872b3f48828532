import { createHash } from 'node:crypto'

/** The strong ETag of a body: 22 characters of its SHA-256. */
export const etagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
