import {
  createSigner,
  issueRootConfiguration,
  issueStatement,
  type PrivateJwk,
  type PublicJwk,
} from '@liangpai/core/issue'
import { DAY } from '@liangpai/server'
import type { RootRequest } from './carried.ts'

/** The life of the root's own configuration (PROFILE 2). */
const CONFIGURATION_DAYS = 400

/** The root's keys at a signing: the active one with its private half. */
export type SigningKeys = { active: PrivateJwk; standby: PublicJwk }

/** Signs the root's configuration, and its statement: the office may charter one level below it (`max_path_length` 1). */
export async function signStatements(
  { office, root, keys, until, ...request }: RootRequest,
  { active, standby }: SigningKeys,
  iat: number,
): Promise<{ configuration: string; statement: string }> {
  const signer = await createSigner(active)
  const organization = definedOnly(request.organization)
  const configuration = await issueRootConfiguration(
    { id: root, iat, exp: iat + CONFIGURATION_DAYS * DAY, keys: [active, standby], organization },
    signer,
  )
  const statement = await issueStatement(
    { superior: root, subject: office, iat, exp: until, keys, organization, maxPathLength: 1, mayIssue: true },
    signer,
  )
  return { configuration, statement }
}

/** Drops undefined members, which zod's types allow and JSON does not have. */
const definedOnly = <T>(value: T) => JSON.parse(JSON.stringify(value)) as OnlyDefined<T>
type OnlyDefined<T> = T extends object ? { [K in keyof T]: OnlyDefined<Exclude<T[K], undefined>> } : T
