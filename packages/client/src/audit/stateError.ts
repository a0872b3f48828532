/**
 * A state folder that cannot be used: another audit is running in it (`STATE_IN_USE`), another version of this package
 * wrote it (`STATE_VERSION`), its database is damaged or none of ours (`STATE_UNREADABLE`), or there can be no such folder
 * (`STATE_FOLDER`).
 */
export class StateError extends Error {
  override readonly name = 'StateError'
  readonly code: 'STATE_IN_USE' | 'STATE_VERSION' | 'STATE_UNREADABLE' | 'STATE_FOLDER'

  constructor(code: StateError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
