import { must } from './fault.ts'
import type { TokenType } from './tokenTypes.ts'
import { isTime, type Json } from './token/json.ts'

/** When a token was signed, and when it ends: seconds since the epoch. */
export type Lifetime = { readonly iat: number; readonly exp: number }

/** One leeway for every comparison of a time, in seconds (PROFILE 1). */
const LEEWAY = 300

export const isFuture = (time: number, now: number): boolean => time > now + LEEWAY

/** Reads both times of a token. */
export function readLifetime({ iat, exp }: Json, { prefix }: TokenType): Lifetime {
  must(isTime(iat), `${prefix}_IAT_INVALID`)
  must(isTime(exp), `${prefix}_EXP_INVALID`)
  return { iat, exp }
}

/** Checks that a token does not live longer than its type may. */
export function checkLife({ iat, exp }: Lifetime, { prefix, life }: TokenType): void {
  must(exp > iat && exp - iat <= life, `${prefix}_LIFE_INVALID`)
}

/** Checks that a token is in time: not yet valid first, then expired. */
export function checkNow({ iat, exp }: Lifetime, { prefix }: TokenType, now: number): void {
  must(!isFuture(iat, now), `${prefix}_NOT_YET_VALID`)
  must(exp > now - LEEWAY, `${prefix}_EXPIRED`)
}
