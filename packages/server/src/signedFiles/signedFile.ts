import { calculateJwkThumbprint, CompactSign, compactVerify, EmbeddedJWK } from 'jose'
import type * as z from 'zod'
import { Refusal } from '../refusal.ts'
import type { SigningKey } from './signingKey.ts'

/** What kind of file it is: the `typ` of its header (DESIGN 9). No file passes for one of another kind. */
export type FileType = 'liangpai-organizations+jwt' | 'liangpai-finding+jwt'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Signs content as a compact JWS (RFC 7515) that carries its public key: who reads it knows the thumbprint already. */
export async function signFile(
  { thumbprint, publicJwk, privateKey }: SigningKey,
  typ: FileType,
  content: object,
): Promise<string> {
  return new CompactSign(encoder.encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'ES256', typ, kid: thumbprint, jwk: publicJwk })
    .sign(privateKey)
}

/**
 * Reads a signed file of one kind by one of the keys that are known here. Throws `signedFileUnreadable` for what is no such file or
 * does not fit its schema, `fileKeyUnknown` for a key that nobody registered, `fileForged` for a signature that does not hold.
 */
export async function readSignedFile<Schema extends z.ZodType>(
  text: string,
  { typ, thumbprints, schema }: { typ: FileType; thumbprints: readonly string[]; schema: Schema },
): Promise<{ content: z.output<Schema>; thumbprint: string }> {
  const { payload, protectedHeader } = await compactVerify(text.trim(), EmbeddedJWK, { algorithms: ['ES256'] }).catch(
    (error: unknown) => {
      const isForged =
        error instanceof Error && 'code' in error && error.code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'
      throw new Refusal(isForged ? 'fileForged' : 'signedFileUnreadable')
    },
  )
  if (protectedHeader.typ !== typ) throw new Refusal('signedFileUnreadable')
  const thumbprint = await calculateJwkThumbprint(protectedHeader.jwk!)
  if (!thumbprints.includes(thumbprint)) throw new Refusal('fileKeyUnknown')
  return { content: contentOf(payload, schema), thumbprint }
}

function contentOf<Schema extends z.ZodType>(payload: Uint8Array, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(decoder.decode(payload)))
  } catch {
    throw new Refusal('signedFileUnreadable')
  }
}
