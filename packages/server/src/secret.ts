import { createHash, randomBytes } from 'node:crypto'

/** What the database has of a code or a token: its SHA-256, base64url. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** A token that cannot be guessed: 32 random bytes, base64url. */
export const drawToken = (): string => randomBytes(32).toString('base64url')

/** A random id of a row or a file, which says nothing of what it names. */
export const drawId = (): string => randomBytes(12).toString('hex')
