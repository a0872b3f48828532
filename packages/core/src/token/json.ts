import { attempt, must } from '../fault.ts'
import type { Reason } from '../reason.ts'

/** A JSON object whose members are not yet typed. */
export type Json = { readonly [name: string]: unknown }

// Taken when the file is loaded: a page may replace them later.
const { parse, stringify } = JSON

export const parseJson: (text: string) => unknown = parse

/**
 * Writes a value that `parseJson` read. Where a page has a `toJSON` on the prototype of arrays or objects, as pages with an
 * old Prototype.js do, `JSON.stringify` would write what that returns.
 */
const writeJson = (value: unknown): string => ('toJSON' in [] ? writeByParts(value) : stringify(value))

function writeByParts(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((member) => writeByParts(member)).join()}]`
  if (!isObject(value)) return stringify(value)
  return `{${Object.entries(value)
    .map(([name, member]) => `${stringify(name)}:${writeByParts(member)}`)
    .join()}}`
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decodes valid UTF-8. A byte order mark is kept, so that `JSON.parse` refuses it. */
export const decodeUtf8 = (bytes: Uint8Array): string => attempt(() => utf8.decode(bytes), 'UTF8_INVALID')

/** `JSON.stringify` writes lone surrogates, and nothing else, as lower-case escapes (ECMA-262 section 25.5.2). */
const LONE_SURROGATE = /(?:^|[^\\])(?:\\\\)*\\ud[89a-f]/

/** Parses text that `JSON.stringify` reproduces exactly (PROFILE 1). That rules out duplicate names and odd numbers. */
export function parseCanonical(text: string): unknown {
  const value: unknown = attempt(() => parseJson(text), 'JSON_INVALID')
  const again = attempt(() => writeJson(value), 'JSON_INVALID')
  must(!text.includes('"__proto__":'), 'JSON_FORBIDDEN_KEY')
  must(!LONE_SURROGATE.test(again), 'JSON_LONE_SURROGATE')
  must(again === text, 'JSON_NOT_CANONICAL')
  return value
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A copy of an object without prototype, so that a member such as `toString` is absent unless the token has it. */
export function membersOf(value: unknown, reason: Reason): Json {
  must(isObject(value), reason)
  return { __proto__: null, ...value }
}

/** The own members of what a caller gave, if anything: what a page added to `Object.prototype` is no option. */
export const ownMembers = <T extends object>(value: T): T => ({ __proto__: null, ...value })

/** Drops undefined members, so that absent means absent. */
export function present<T extends object>(members: T): { [name in keyof T]?: Exclude<T[name], undefined> } {
  // `fromEntries` defines members: a page may have setters, or members of its own, on `Object.prototype`.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [name in keyof T]?: Exclude<T[name], undefined>
  }
}

/** Whether a value is a time of a token: a non-negative safe integer (PROFILE 1). */
export function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
