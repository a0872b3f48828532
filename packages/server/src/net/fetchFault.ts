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

/** Thrown by a guarded fetch; `fault` is stable, the message is for people. */
export class GuardedFetchError extends Error {
  override readonly name = 'GuardedFetchError'
  readonly fault: FetchFault

  constructor(fault: FetchFault, message: string = fault) {
    super(message)
    this.fault = fault
  }
}
