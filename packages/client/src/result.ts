import type { Verdict } from '@liangpai/core'

/**
 * Why a badge is not looked for: the input names none, the page or listing in question cannot be read, or an address
 * belongs to a host that is none of the registries. Says nothing of any badge or shop.
 */
export type InputReason = 'INPUT_UNREADABLE' | 'PAGE_UNREADABLE' | 'REGISTRY_NOT_NAMED'

/**
 * Why there is no verdict: the registry's own word that the badge is not in effect, another badge than the one in
 * question, an input that cannot be read, or a failed request.
 */
export type ClientReason = 'NOT_IN_EFFECT' | 'OTHER_BADGE' | InputReason | FetchReason

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

/**
 * The judge's verdict, or what stands in its place: with step `fetch` no bundle to judge, or another badge's; with step
 * `input` nothing to ask for.
 */
export type Result =
  | Verdict
  | { state: 'unreadable'; step: 'input'; reason: InputReason; retryable: false }
  | { state: 'inactive'; step: 'fetch'; reason: 'NOT_IN_EFFECT'; retryable: false }
  | { state: 'invalid'; step: 'fetch'; reason: 'OTHER_BADGE'; retryable: false }
  | { state: 'unavailable'; step: 'fetch'; reason: FetchReason; retryable: true }

/** The registry's own word. */
export const NOT_IN_EFFECT: Result = { state: 'inactive', step: 'fetch', reason: 'NOT_IN_EFFECT', retryable: false }

/** The bundle at a badge's address is that of another badge. */
export const OTHER_BADGE: Result = { state: 'invalid', step: 'fetch', reason: 'OTHER_BADGE', retryable: false }

/** Nothing to ask for. */
export const unreadableResult = (reason: InputReason): Result => ({
  state: 'unreadable',
  step: 'input',
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
