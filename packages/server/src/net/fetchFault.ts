import type { Words } from '@liangpai/presentation'

/** Why a guarded fetch gave nothing. */
export type FetchFault =
  | 'notPublic'
  | 'port'
  | 'unreachable'
  | 'redirected'
  | 'status'
  | 'page'
  | 'tooLarge'
  | 'timeout'

/** Thrown by a guarded fetch; `fault` is stable, `detail` is what exactly happened, for people. */
export class GuardedFetchError extends Error {
  override readonly name = 'GuardedFetchError'
  readonly fault: FetchFault
  readonly detail: string | Words | undefined

  constructor(fault: FetchFault, detail?: string | Words) {
    super(fault)
    this.fault = fault
    this.detail = detail
  }
}
