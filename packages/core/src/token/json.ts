import { attempt, must } from '../fault.ts'
import type { Reason } from '../reason.ts'

/** A JSON object of a token, its members not yet typed. */
export type Json = { readonly [name: string]: unknown }

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Valid UTF-8, a byte order mark left in so that JSON refuses it. */
export const decodeUtf8 = (bytes: Uint8Array): string => attempt(() => utf8.decode(bytes), 'UTF8_INVALID')

/** Well-formed `JSON.stringify` writes a lone surrogate, and nothing else, as a lower-case escape (ECMA-262 25.5.2). */
const LONE_SURROGATE = /(?:^|[^\\])(?:\\\\)*\\ud[89a-f]/

/** Parses text that is a fixed point of ECMAScript's own JSON (PROFILE 1), which refuses duplicate names and odd numbers. */
export function parseCanonical(text: string): unknown {
  const value: unknown = attempt(() => JSON.parse(text), 'JSON_INVALID')
  const again = attempt(() => JSON.stringify(value), 'JSON_INVALID')
  must(!text.includes('"__proto__":'), 'JSON_FORBIDDEN_KEY')
  must(!LONE_SURROGATE.test(again), 'JSON_LONE_SURROGATE')
  must(again === text, 'JSON_NOT_CANONICAL')
  return value
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The members of an object, and nothing that it inherits: `toString` in a payload's place is absent. */
export function membersOf(value: unknown, reason: Reason): Json {
  must(isObject(value), reason)
  return { __proto__: null, ...value }
}

/** Those of the members that are there, so that an absent one is absent in what we return, too. */
export function present<T extends object>(members: T): { [name in keyof T]?: Exclude<T[name], undefined> } {
  const kept: { [name in keyof T]?: Exclude<T[name], undefined> } = {}
  for (const name in members)
    if (members[name] !== undefined) kept[name] = members[name] as Exclude<T[typeof name], undefined>
  return kept
}

/** A time of a token: whole seconds, safe and not negative (PROFILE 1). */
export function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
