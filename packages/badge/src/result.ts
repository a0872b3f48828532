import type { Verdict, VerifiedVerdict } from '@liangpai/core'

/** Why the element has no verdict or refuses one: its own reasons, apart from those of the judge. */
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
  | 'UNEXPECTED'

/** The element's own result, where there is nothing to judge. */
export type Failure =
  | { state: 'unavailable'; reason: ElementReason; retryable: true }
  | { state: 'inactive' | 'invalid'; reason: ElementReason; retryable: false }

/** What a badge shows: a verdict of the judge, or the element's own result. */
export type Result = Verdict | Failure

/** Why a badge is not verified: a reason of the judge or one of the element's own. */
export type ResultReason = Exclude<Result, VerifiedVerdict>['reason']

/** No verdict now; a later judgement may have one. */
export const unavailable = (reason: ElementReason): Failure => ({ state: 'unavailable', reason, retryable: true })

/** A refusal by the element itself. */
export const refusal = (state: 'inactive' | 'invalid', reason: ElementReason): Failure => ({
  state,
  reason,
  retryable: false,
})
