import { readFileSync, statSync } from 'node:fs'
import { organizationKinds } from '@liangpai/core/organization'
import { Refusal, writeWhole } from '@liangpai/server'
import * as z from 'zod'
import { organizationName } from '@liangpai/server/input'
import { names, station } from '../input/schemas.ts'

export const publicJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
})

const VERSION = 1
const keySet = z.array(publicJwk).min(1).max(4)

/** What the office asks the root to sign, carried as a file. It contains no secret. Times in seconds. */
export const rootRequest = z.strictObject({
  liangpai: z.literal('root-request'),
  v: z.literal(VERSION),
  office: z.url().max(255),
  root: z.url().max(255),
  /** The keys that the statement vouches for. */
  keys: keySet,
  /** The keys of its badges, for people to compare: the office itself vouches for them. */
  badgeKeys: keySet,
  /** The end of the statement. */
  until: z.int(),
  organization: z.strictObject({
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
export const rootAnswer = z.object({
  liangpai: z.literal('root-answer'),
  v: z.literal(VERSION),
  configuration: z.string().max(8192),
  statement: z.string().max(8192),
})
/** The root's answer. */
export type RootAnswer = z.infer<typeof rootAnswer>

/** A request or an answer has some thousand bytes. */
const LONGEST = 32_768

/**
 * Reads a file that was carried between the root and the office. Throws `carriedFileInvalid` for another file,
 * `carriedFileTooLong`, and `carriedFileVersion` for one of another release.
 */
export const readCarried = <T>(path: string, schema: z.ZodType<T>): T => readCarriedText(textOf(path), schema, path)

/** The same of a file that came as its text, which messages call `name`. */
export function readCarriedText<T>(text: string, schema: z.ZodType<T>, name: string): T {
  if (text.length > LONGEST) throw new Refusal('carriedFileTooLong', name)
  const value = readJson(text)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  if (isOfAnotherVersion(value)) throw new Refusal('carriedFileVersion', name)
  throw new Refusal('carriedFileInvalid', z.prettifyError(parsed.error))
}

/** Writes a file to be carried. It contains no secret. */
export const writeCarried = (path: string, value: RootRequest | RootAnswer): void =>
  writeWhole(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o644, replace: true })

const isOfAnotherVersion = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'liangpai' in value && 'v' in value && value.v !== VERSION

function textOf(path: string): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > LONGEST) throw new Refusal('carriedFileTooLong', path)
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Refusal('carriedFileInvalid', path)
  }
}

/** Undefined where it is none, which no schema takes. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
