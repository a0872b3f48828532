import { must } from './fault.ts'
import type { TokenType } from './tokenTypes.ts'
import { isTime, type Json } from './token/json.ts'

/** When a token was issued and when it expires, in seconds since the epoch. */
export type Lifetime = { readonly iat: number; readonly exp: number; readonly type: TokenType }

/** The leeway of every comparison of times, in seconds (PROFILE 1). */
const LEEWAY = 300

export const isFuture = (time: number, now: number): boolean => time > now + LEEWAY

/** Reads `iat` and `exp`. */
export function readLifetime({ iat, exp }: Json, type: TokenType): Lifetime {
  must(isTime(iat), `${type.prefix}_IAT_INVALID`)
  must(isTime(exp), `${type.prefix}_EXP_INVALID`)
  return { iat, exp, type }
}

/** Checks that a token expires after it was issued, and not later than its type allows. */
export function checkLife({ iat, exp, type }: Lifetime): void {
  must(exp > iat && exp - iat <= type.life, `${type.prefix}_LIFE_INVALID`)
}

/** Checks that a token is valid now: first that it has begun, then that it has not expired. */
export function checkNow({ iat, exp, type }: Lifetime, now: number): void {
  must(!isFuture(iat, now), `${type.prefix}_NOT_YET_VALID`)
  must(exp > now - LEEWAY, `${type.prefix}_EXPIRED`)
}
