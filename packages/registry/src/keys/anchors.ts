import * as z from 'zod'
import { readAnchors } from '../store/settings.ts'
import { findStatement, ROOT } from '../store/statements.ts'
import type { Db } from '../store/store.ts'

const configuration = z.object({ jwks: z.object({ keys: z.array(z.object({ kid: z.string() })) }) })

/** Whether a key of the root that has signed is among the pinned ones; true before it has signed. */
export async function areAnchorsOfRoot(db: Db): Promise<boolean> {
  const signed = await findStatement(db, ROOT, 'configuration')
  if (!signed) return true
  const claims = Buffer.from(signed.jwt.split('.')[1] ?? '', 'base64url').toString('utf8')
  const { jwks } = configuration.parse(JSON.parse(claims))
  const anchors = await readAnchors(db)
  return jwks.keys.some(({ kid }) => anchors.includes(kid))
}
