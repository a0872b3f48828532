import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createSigner,
  generateJwk,
  issueRootConfiguration,
  issueStatement,
  type PrivateJwk,
  type PublicJwk,
} from '@liangpai/core/issue'
import { organizationKinds } from '@liangpai/core/organization'
import { DAY, privateFolder, readPrivate, Refusal, writeWhole } from '@liangpai/server'
import * as z from 'zod'
import { names, organizationName, station } from '../input/schemas.ts'

const publicJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
})

/** What the office asks the root to sign, carried as a file. It contains no secret. */
export const rootRequest = z.object({
  office: z.string(),
  root: z.string(),
  keys: z.array(publicJwk).min(1),
  organization: z.object({
    name: organizationName,
    names: names.optional(),
    kind: z.enum(organizationKinds),
    area: organizationName.optional(),
    chainLink: organizationName.optional(),
    station: station.optional(),
  }),
})
/** The office's request to the root. */
export type RootRequest = z.infer<typeof rootRequest>

/** The root's own configuration and its statement about the office. */
export const rootAnswer = z.object({ configuration: z.string(), statement: z.string() })
/** The root's answer. */
export type RootAnswer = z.infer<typeof rootAnswer>

/** The keys that verifiers pin. */
export type RootKeys = { active: string; standby: string }

const file = (folder: string, name: keyof RootKeys) => join(folder, `${name}.json`)

/** Creates the root's two keys in a folder of their own and returns their thumbprints. Throws `rootExists`. */
export async function initRoot(folder: string): Promise<RootKeys> {
  if (existsSync(file(folder, 'active'))) throw new Refusal('rootExists', `${folder} already holds root keys`)
  privateFolder(folder)
  const [active, standby] = [await generateJwk(), await generateJwk()]
  writeWhole(file(folder, 'active'), JSON.stringify(active))
  writeWhole(file(folder, 'standby'), JSON.stringify(standby))
  return { active: active.kid, standby: standby.kid }
}

/** The longest life of a statement (PROFILE 2), and that of the root's configuration. */
const STATEMENT_DAYS = 100
const CONFIGURATION_DAYS = 400

/** Signs the office's request. The office may charter one level of issuers below it: `max_path_length` 1. */
export async function signForOffice(
  folder: string,
  request: RootRequest,
  { now, days = STATEMENT_DAYS }: { now: number; days?: number },
): Promise<RootAnswer> {
  if (!(Number.isInteger(days) && days >= 1 && days <= STATEMENT_DAYS)) throw new Refusal('rootDays')
  const [active, standby] = [readKey(folder, 'active'), readKey(folder, 'standby')]
  const signer = await createSigner(active)
  const { office, root, keys } = request
  const organization = definedOnly(request.organization)
  const iat = Math.floor(now)
  const configuration = await issueRootConfiguration(
    {
      id: root,
      iat,
      exp: iat + CONFIGURATION_DAYS * DAY,
      keys: [publicHalf(active), publicHalf(standby)],
      organization,
    },
    signer,
  )
  const statement = await issueStatement(
    {
      superior: root,
      subject: office,
      iat,
      exp: iat + days * DAY,
      keys,
      organization,
      maxPathLength: 1,
      mayIssue: true,
    },
    signer,
  )
  return { configuration, statement }
}

function readKey(folder: string, name: keyof RootKeys): PrivateJwk {
  if (!existsSync(file(folder, name))) throw new Refusal('rootKeyMissing', `${folder} holds no ${name} root key`)
  return JSON.parse(readPrivate(file(folder, name)).toString('utf8')) as PrivateJwk
}

const publicHalf = ({ kty, crv, x, y, kid }: PrivateJwk): PublicJwk => ({ kty, crv, x, y, kid })

/** Drops undefined members, which zod's types allow and JSON does not have. */
const definedOnly = <T>(value: T) => JSON.parse(JSON.stringify(value)) as OnlyDefined<T>
type OnlyDefined<T> = T extends object ? { [K in keyof T]: OnlyDefined<Exclude<T[K], undefined>> } : T

/** Reads a file that was carried between the root and the office; throws `carriedFileInvalid` for another one. */
export function readCarried<T>(path: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(readJson(path))
  if (!parsed.success) throw new Refusal('carriedFileInvalid', z.prettifyError(parsed.error))
  return parsed.data
}

/** Writes a file to be carried. It contains no secret. */
export const writeCarried = (path: string, value: RootRequest | RootAnswer): void =>
  writeWhole(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o644, replace: true })

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new Refusal('carriedFileInvalid', `${path} is missing, or is not JSON`)
  }
}
