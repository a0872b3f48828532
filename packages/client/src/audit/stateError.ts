/** A folder of an audit that cannot be used: another audit is at work in it, or a newer version has written it. */
export class StateError extends Error {
  override readonly name = 'StateError'
  readonly code: 'STATE_IN_USE' | 'STATE_VERSION'

  constructor(code: StateError['code'], options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
