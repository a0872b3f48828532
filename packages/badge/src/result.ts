import type { Verdict } from '@liangpai/core'

/** Why the element could not come to a verdict, or refuses one: its own reasons, apart from those of the judge. */
export type ElementReason =
  | 'ANCHORS_NOT_GIVEN'
  | 'BADGE_NOT_ASKED_FOR'
  | 'BADGE_NO_UNREADABLE'
  | 'CONTENT_TYPE_MISMATCH'
  | 'CRYPTO_MISSING'
  | 'DECOMPRESSION_MISSING'
  | 'FETCH_FAILED'
  | 'FETCH_OFFLINE'
  | 'FETCH_REDIRECT'
  | 'FETCH_STATUS'
  | 'FETCH_TIMEOUT'
  | 'FETCH_TOO_LARGE'
  | 'NOT_IN_EFFECT'
  | 'PAGE_FRAMED'
  | 'PAGE_INSECURE'
  | 'SOURCE_MISSING'

/** The element's own answer, where there is no evidence to judge. */
export type Failure =
  | { state: 'unavailable'; reason: ElementReason; retryable: true }
  | { state: 'inactive' | 'unknownIssuer' | 'invalid'; reason: ElementReason; retryable: false }

/** What a badge shows in the end: a verdict of the judge, or the element's own answer. */
export type Result = Verdict | Failure

/** There is no answer now; a later question may have one. */
export const unavailable = (reason: ElementReason): Failure => ({ state: 'unavailable', reason, retryable: true })

/** The answer is no, for a reason of the element's own. */
export const refusal = (state: 'inactive' | 'unknownIssuer' | 'invalid', reason: ElementReason): Failure => ({
  state,
  reason,
  retryable: false,
})
