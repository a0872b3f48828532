import type { Verdict } from '@liangpai/core'

/**
 * Why there is no verdict: the registry's own word that the badge is not in effect, an input that names no badge, an
 * address that may not be requested, another badge than the one in question, or a failed request.
 */
export type ClientReason = 'NOT_IN_EFFECT' | 'INPUT_UNREADABLE' | 'ADDRESS_NOT_ALLOWED' | 'OTHER_BADGE' | FetchReason

/**
 * How a request to a registry failed. `HOST_RESTING`: the host failed repeatedly or asked for rest, and nothing is sent
 * to it for a while. `OFFLINE`: the client works from a snapshot. `NOT_IN_SNAPSHOT`: the snapshot lacks this badge.
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

/** The judge's verdict, or with step `fetch` what stands in its place: no bundle to judge, or another badge's. */
export type Result =
  | Verdict
  | { state: 'inactive' | 'invalid'; step: 'fetch'; reason: ClientReason; retryable: false }
  | { state: 'unavailable'; step: 'fetch'; reason: FetchReason; retryable: true }

/** A result that no retry will change. */
export const finalResult = (state: 'inactive' | 'invalid', reason: ClientReason): Result => ({
  state,
  step: 'fetch',
  reason,
  retryable: false,
})

/** No evidence at present: no claim, and nothing said against the shop either. */
export const unavailableResult = (reason: FetchReason): Result => ({
  state: 'unavailable',
  step: 'fetch',
  reason,
  retryable: true,
})

/** Whether newer evidence replaces older: that stands until its own end, and `unavailable` replaces nothing else. */
export const supersedes = (newer: Pick<Result, 'state'>, older: Pick<Result, 'state'>): boolean =>
  newer.state !== 'unavailable' || older.state === 'unavailable'
