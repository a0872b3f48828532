/** A state folder that cannot be used: another audit is running in it, or another version of this package wrote it. */
export class StateError extends Error {
  override readonly name = 'StateError'
  readonly code: 'STATE_IN_USE' | 'STATE_VERSION'

  constructor(code: StateError['code'], options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
