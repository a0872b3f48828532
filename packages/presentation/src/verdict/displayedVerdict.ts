import type { State, Verdict } from '@liangpai/core'

/** What a badge can show: the state of a verdict, or that there is none yet. */
export type BadgeState = 'verifying' | State

/** A state that makes no claim. */
export type UnclaimedState = Exclude<BadgeState, 'verified'>

/** A verdict as far as it is drawn: the judge's, or an answer of which no more than the state may be known. */
export type DisplayedVerdict =
  | Verdict
  | { state: 'unavailable' | 'inactive' | 'unknownIssuer' | 'invalid'; reason?: string | undefined }
