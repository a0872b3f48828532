import { isDeepStrictEqual } from 'node:util'
import { createSigner, generateJwk, issueStatement, type OrganizationClaims } from '@liangpai/core/issue'
import { Refusal } from '@liangpai/server'
import * as z from 'zod'

const claims = z.object({ iss: z.string(), sub: z.string(), iat: z.int(), exp: z.int() })
/** What every statement and configuration of the root says. */
export const withKeys = claims.extend({ jwks: z.object({ keys: z.array(z.object({ kid: z.string() })).min(1) }) })
/** The same of a statement about an organisation, with what it says of it. */
export const named = withKeys.extend({
  metadata: z.object({ federation_entity: z.looseObject({}), liangpai_organization: z.looseObject({}) }),
})

/** Whether a statement says of an organisation something else than it would say today; not of one that cannot be read. */
export async function isOutdated(statement: string, organization: OrganizationClaims): Promise<boolean> {
  const read = named.safeParse(claimsOf(statement))
  return read.success && !isDeepStrictEqual(read.data.metadata, await metadataOf(organization))
}

/** What a statement about an organisation says of it, read from one that nobody's key has signed. */
export async function metadataOf(organization: OrganizationClaims): Promise<z.output<typeof named>['metadata']> {
  const key = await generateJwk()
  const about = { superior: 'https://root.example', subject: 'https://office.example', iat: 0, exp: 1, keys: [key] }
  const statement = { ...about, organization, maxPathLength: 0, mayIssue: true }
  return readClaims(await issueStatement(statement, await createSigner(key)), named).metadata
}

/** The claims of a statement; throws `rootAnswerInvalid`. */
export function readClaims<S extends z.ZodType>(jwt: string, schema: S): z.output<S> {
  const read = schema.safeParse(claimsOf(jwt))
  if (!read.success) throw new Refusal('rootAnswerInvalid')
  return read.data
}

function claimsOf(jwt: string): unknown {
  try {
    return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
