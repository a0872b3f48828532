import { must } from './fault.ts'
import type { TokenType } from './tokenTypes.ts'
import { isTime, type Json } from './token/json.ts'

/** When a token was issued and when it expires, in seconds since the epoch. */
export type Lifetime = { readonly iat: number; readonly exp: number }

/** The leeway of every comparison of times, in seconds (PROFILE 1). */
const LEEWAY = 300

export const isFuture = (time: number, now: number): boolean => time > now + LEEWAY

/** Reads `iat` and `exp`. */
export function readLifetime({ iat, exp }: Json, { prefix }: TokenType): Lifetime {
  must(isTime(iat), `${prefix}_IAT_INVALID`)
  must(isTime(exp), `${prefix}_EXP_INVALID`)
  return { iat, exp }
}

/** Checks that a token expires after it was issued, and not later than its type allows. */
export function checkLife({ iat, exp }: Lifetime, { prefix, life }: TokenType): void {
  must(exp > iat && exp - iat <= life, `${prefix}_LIFE_INVALID`)
}

/** Checks that a token is valid now: first that it has begun, then that it has not expired. */
export function checkNow({ iat, exp }: Lifetime, { prefix }: TokenType, now: number): void {
  must(!isFuture(iat, now), `${prefix}_NOT_YET_VALID`)
  must(exp > now - LEEWAY, `${prefix}_EXPIRED`)
}
