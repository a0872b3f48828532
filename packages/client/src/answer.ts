import type { Verdict } from '@liangpai/core'

/** Why a registry gave no evidence to judge. The reasons of the judge itself are those of `@liangpai/core`. */
export type ClientReason = 'NOT_IN_EFFECT' | 'INPUT_UNREADABLE' | 'ADDRESS_NOT_ALLOWED' | 'OTHER_BADGE' | FetchReason

/**
 * What can go wrong on the way to a registry. `HOST_RESTING`: it failed or asked for rest, and is left alone for a
 * while. `OFFLINE`: the client works from a snapshot and asks nobody. `NOT_IN_SNAPSHOT`: which does not know the badge.
 */
export type FetchReason =
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'REDIRECTED'
  | 'TOO_LARGE'
  | 'STATUS_REFUSED'
  | 'ANSWER_UNREADABLE'
  | 'HOST_RESTING'
  | 'OFFLINE'
  | 'NOT_IN_SNAPSHOT'

/** A verdict, or what stands in its place when there was no bundle to judge or it was another badge's. */
export type Answer =
  | Verdict
  | { state: 'inactive' | 'invalid'; step: 'fetch'; reason: ClientReason; retryable: false }
  | { state: 'unavailable'; step: 'fetch'; reason: FetchReason; retryable: true }

/** An answer that no retry will change. */
export const final = (state: 'inactive' | 'invalid', reason: ClientReason): Answer => ({
  state,
  step: 'fetch',
  reason,
  retryable: false,
})

/** No evidence now: no claim, and nothing said against the shop either. */
export const unavailable = (reason: FetchReason): Answer => ({
  state: 'unavailable',
  step: 'fetch',
  reason,
  retryable: true,
})
